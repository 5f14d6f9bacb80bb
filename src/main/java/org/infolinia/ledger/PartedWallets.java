package org.infolinia.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.Holds;
import org.infolinia.ledger.journal.Journal;
import org.infolinia.ledger.journal.JournalPage;
import org.infolinia.ledger.journal.LotPlan;
import org.infolinia.ledger.journal.OpenWallet;
import org.infolinia.ledger.journal.PointUnit;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.WalletOwners;
import org.infolinia.ledger.journal.Wallets;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.merging.ParticipantsParted;
import org.infolinia.participants.merging.PartingRule;
import org.infolinia.participants.merging.PastMerge;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Points return when a merge is taken back: the same way through the program's account, with the days of their lots. What
 * the survivor has spent of them he pays out of his own; where he has none, he owes it or the merge stays.
 */
@Component
class PartedWallets implements PartingRule {

    private final Wallets wallets;
    private final Holds holds;
    private final Journal journal;
    private final MergeMovements movements;
    private final Claims claims;
    private final ParticipantRegister register;

    PartedWallets(
            Wallets wallets,
            Holds holds,
            Journal journal,
            MergeMovements movements,
            Claims claims,
            ParticipantRegister register) {
        this.wallets = wallets;
        this.holds = holds;
        this.journal = journal;
        this.movements = movements;
        this.claims = claims;
        this.register = register;
    }

    /** Refused as {@code unmerge-points-mixed}, {@code unmerge-debt-paid} or {@code unmerge-points-spent}; a debt settles the last. */
    @Override
    public Optional<Refusal> objectionTo(PastMerge merge, boolean acceptsDebt) {
        var program = register.find(merge.survivor()).orElseThrow().program();
        return Stream.of(PointUnit.values())
                .flatMap(unit -> objectionTo(claims.of(merge, unit), copy(program, merge, unit), acceptsDebt).stream())
                .findFirst();
    }

    private OpenWallet copy(ProgramId program, PastMerge merge, PointUnit unit) {
        return wallets.copyOf(new WalletKey(program, merge.survivor(), unit));
    }

    private Optional<Refusal> objectionTo(Claim claim, OpenWallet wallet, boolean acceptsDebt) {
        if (claim.isMixed()) {
            return Optional.of(Refusal.of("unmerge-points-mixed"));
        }
        if (!claim.owedStillIn(wallet).equals(claim.owed())) {
            return Optional.of(Refusal.of("unmerge-debt-paid", claim.owed().value()));
        }
        holds.detach(wallet, claim.holds());
        var missing = claim.missingIn(wallet);
        return missing.isZero() || acceptsDebt
                ? Optional.empty()
                : Optional.of(Refusal.of("unmerge-points-spent", missing.value()));
    }

    /** As with a merge: participants and orders are locked, now all wallets at once. */
    @EventListener
    @Order(WalletOwners.WALLETS_MOVE)
    void on(ParticipantsParted parted) {
        Set<WalletKey> keys = new HashSet<>();
        for (var unit : PointUnit.values()) {
            keys.add(key(parted, parted.from(), unit));
            keys.add(key(parted, parted.to(), unit));
        }
        var open = wallets.lockKept(keys);
        var page = journal.newPage(keys.size());
        var moving = new ArrayList<Holds.Moving>();
        for (var unit : PointUnit.values()) {
            moving.addAll(handBack(parted, unit, open, page));
        }
        journal.write(page);
        holds.settle(moving);
    }

    private List<Holds.Moving> handBack(
            ParticipantsParted parted, PointUnit unit, Map<WalletKey, OpenWallet> open, JournalPage page) {
        var claim = claims.of(parted.merge(), unit);
        if (claim.isEmpty()) {
            return List.of();
        }
        var from = key(parted, parted.from(), unit);
        var to = key(parted, parted.to(), unit);
        var leaving = Objects.requireNonNull(open.get(from));
        var entering = Objects.requireNonNull(open.get(to));
        var owed = claim.owedStillIn(leaving);
        var held = holds.detach(leaving, claim.holds());
        var change = claim.due().plus(owed.negated());
        var out = new LotPlan.HandedBack(claim.taken(), owed);
        page.add(movements.of(parted.by(), from, change.negated(), out, key(parted, unit, "out")), leaving);
        var in = new LotPlan.MovedIn(claim.lots(), owed);
        page.add(movements.of(parted.by(), to, change, in, key(parted, unit, "in")), entering);
        return holds.attach(held, leaving, entering);
    }

    private static String key(ParticipantsParted parted, PointUnit unit, String way) {
        return "UNMERGE:%d:%s:%s".formatted(parted.merge().id().value(), unit, way);
    }

    private static WalletKey key(ParticipantsParted parted, ParticipantId participant, PointUnit unit) {
        return new WalletKey(parted.program(), participant, unit);
    }
}
