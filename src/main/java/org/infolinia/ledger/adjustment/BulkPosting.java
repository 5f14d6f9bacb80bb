package org.infolinia.ledger.adjustment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.BulkAdjustments.Decision;
import org.infolinia.ledger.adjustment.BulkAdjustments.Share;
import org.infolinia.ledger.budget.Budgets;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.OpenWallet;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.Postings;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.ledger.journal.Reversing;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.WalletOwners;
import org.infolinia.ledger.journal.Wallets;
import org.springframework.stereotype.Component;

/**
 * Posts and undoes what one person decided about many wallets and another agreed to, some of them in each transaction,
 * which is the caller's; he also tells of it. Everybody is locked as for single adjustments: agents, budgets, wallets.
 */
@Component
public class BulkPosting {

    private final BulkAdjustments bulk;
    private final LimitMeter limits;
    private final Previews previews;
    private final AdjustmentWriter writer;
    private final Reversals reversals;
    private final Budgets budgets;
    private final Wallets wallets;
    private final Postings postings;
    private final WalletOwners owners;

    BulkPosting(
            BulkAdjustments bulk,
            LimitMeter limits,
            Previews previews,
            AdjustmentWriter writer,
            Reversals reversals,
            Budgets budgets,
            Wallets wallets,
            Postings postings,
            WalletOwners owners) {
        this.bulk = bulk;
        this.limits = limits;
        this.previews = previews;
        this.writer = writer;
        this.reversals = reversals;
        this.budgets = budgets;
        this.wallets = wallets;
        this.postings = postings;
        this.owners = owners;
    }

    /**
     * One wallet's part as somebody agreed to it.
     *
     * @param key the posting's, 1 to 64 characters
     * @param seen the hash of what was promised, 32 bytes
     */
    public record Agreed(Share share, String key, byte[] seen, Points before, Points after) {}

    /**
     * Why all is undone, by whom and with whose agreement.
     *
     * @param key of each reversal, 1 to 64 characters
     */
    public record Undoing(PostingId posting, Movement.Decision decision, Maker maker, String key) {}

    private record Asked(Decision decision, Share share) {}

    /**
     * Posts each share exactly as it was promised or not at all. One that was posted under its key before is answered as
     * then. Refused, each for itself, as an adjustment would be and as {@code preview-changed}, {@code budget-spent},
     * {@code approver-over-limit}, {@code adjustment-beyond-limits} and {@code approval-of-own-wallet}; all together as
     * {@code stage-closed}.
     *
     * @return in the order of the shares
     */
    public Outcome<List<Outcome<Receipt>>> post(Decision decision, Maker approver, List<Agreed> agreed) {
        var shares = agreed.stream().map(Agreed::share).toList();
        lock(decision.program(), decision.maker(), approver);
        writer.lockBudget(decision.program(), PostingKind.GOODWILL, decision.maker());
        var open =
                wallets.lockKept(unmerged(shares.stream().map(decision::wallet).toList()));
        return writer.newSheet(decision.program(), agreed.size()).map(sheet -> {
            var piece = new Piece(decision, approver, open, sheet, agreed);
            var judged = bulk.judge(decision, shares);
            var outcomes = piece.post(judged, bulk.ownersOf(judged));
            sheet.write();
            return outcomes;
        });
    }

    /**
     * Undoes what is left of each posting; what was posted is locked before anything is undone. Each is refused as a
     * reversal would be. Limits are looked at where somebody agrees to it.
     */
    public List<Outcome<Receipt>> undo(ProgramId program, Maker approver, List<Undoing> undoings) {
        undoings.stream().findFirst().ifPresent(first -> lock(program, first.maker(), approver));
        budgets.lockOf(undoings.stream().map(Undoing::posting).toList());
        wallets.lockKept(living(undoings.stream()
                .flatMap(undoing -> postings.reversible(undoing.posting()).stream())
                .map(Postings.Reversible::wallet)
                .toList()));
        return undoings.stream().map(undoing -> reversals.undo(wish(undoing))).toList();
    }

    /** Whoever was merged meanwhile is refused by the rules, so his wallet is not needed. */
    private Set<WalletKey> unmerged(List<WalletKey> keys) {
        var now = kept(keys);
        return keys.stream()
                .filter(key -> key.participant().equals(now.getOrDefault(key.participant(), key.participant())))
                .collect(Collectors.toSet());
    }

    /** What is taken back is taken from wherever it has moved. */
    private Set<WalletKey> living(List<WalletKey> keys) {
        var now = kept(keys);
        return keys.stream()
                .map(key -> key.of(now.getOrDefault(key.participant(), key.participant())))
                .collect(Collectors.toSet());
    }

    private Map<ParticipantId, ParticipantId> kept(List<WalletKey> keys) {
        return owners.keep(keys.stream().map(WalletKey::participant).collect(Collectors.toSet()));
    }

    private static Reversing.Wish wish(Undoing undoing) {
        var maker = undoing.maker().actor();
        return new Reversing.Wish(
                undoing.posting(),
                null,
                undoing.decision(),
                new PostingRequest(
                        maker,
                        undoing.key(),
                        RequestHash.of(undoing.posting(), undoing.maker().label())));
    }

    private void lock(ProgramId program, Maker maker, Maker approver) {
        limits.lock(
                Stream.of(maker, approver)
                        .flatMap(each -> each.agent().stream())
                        .toList(),
                program);
    }

    /** Some shares that are posted in one transaction, with all that they need locked. */
    private final class Piece {

        private final Decision decision;
        private final Maker approver;
        private final Map<WalletKey, OpenWallet> open;
        private final AdjustmentWriter.Sheet sheet;
        private final List<Agreed> agreed;
        private final Map<String, Postings.Keyed> known;
        private final LimitMeter.Room room;
        private long total;

        Piece(
                Decision decision,
                Maker approver,
                Map<WalletKey, OpenWallet> open,
                AdjustmentWriter.Sheet sheet,
                List<Agreed> agreed) {
            this.decision = decision;
            this.approver = approver;
            this.open = open;
            this.sheet = sheet;
            this.agreed = agreed;
            this.room = limits.roomOf(approver, decision.program());
            this.known = postings
                    .byKeys(decision.program(), agreed.stream().map(Agreed::key).toList())
                    .stream()
                    .collect(Collectors.toMap(Postings.Keyed::key, Function.identity()));
        }

        List<Outcome<Receipt>> post(List<Outcome<SoundAdjustment>> judged, Map<ParticipantId, Set<AgentId>> owners) {
            var outcomes = new ArrayList<Outcome<Receipt>>();
            IntStream.range(0, agreed.size()).forEach(i -> outcomes.add(post(agreed.get(i), judged.get(i), owners)));
            return outcomes;
        }

        private Outcome<Receipt> post(
                Agreed share, Outcome<SoundAdjustment> judged, Map<ParticipantId, Set<AgentId>> owners) {
            var before = known.get(share.key());
            return before == null
                    ? BulkAdjustments.then(
                            judged,
                            adjustment -> post(
                                    share,
                                    adjustment,
                                    owners.getOrDefault(share.share().participant(), Set.of())))
                    : before.answer(requestOf(share).hash());
        }

        private Outcome<Receipt> post(Agreed share, SoundAdjustment adjustment, Set<AgentId> owners) {
            var wallet = Objects.requireNonNull(open.get(decision.wallet(share.share())));
            if (!wallet.covers(adjustment.points())) {
                return Adjustments.notEnough(wallet);
            }
            var now = previews.promise(adjustment, wallet, decision.maker(), decision.day());
            var objection = objectionTo(share, now, owners);
            if (objection.isPresent()) {
                return Outcome.refused(objection.get());
            }
            var outcome = sheet.add(decided(share, adjustment, now), wallet);
            if (outcome instanceof Outcome.Done) {
                total += adjustment.points().magnitude().value();
            }
            return outcome;
        }

        private Optional<Refusal> objectionTo(Agreed share, Promise now, Set<AgentId> owners) {
            if (approver.agent().filter(owners::contains).isPresent()) {
                return Optional.of(Refusal.of("approval-of-own-wallet"));
            }
            var points = share.share().points();
            return Promise.objectionTo(share.seen(), share.before(), share.after(), now)
                    .or(() -> room.objectionTo(
                            points, Math.addExact(total, points.magnitude().value())));
        }

        private Decided decided(Agreed share, SoundAdjustment adjustment, Promise now) {
            return new Decided(
                    new AdjustPoints(
                            share.share().participant(),
                            decision.program(),
                            share.share().points(),
                            decision.reason(),
                            decision.comment(),
                            decision.caseReference(),
                            UUID.nameUUIDFromBytes(share.key().getBytes(StandardCharsets.UTF_8))),
                    adjustment,
                    requestOf(share),
                    decision.maker(),
                    now,
                    decision.day(),
                    approver.actor());
        }

        private PostingRequest requestOf(Agreed share) {
            return new PostingRequest(
                    decision.maker().actor(),
                    share.key(),
                    RequestHash.of(
                            new Asked(decision, share.share()), decision.maker().label()));
        }
    }
}
