package org.infolinia.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.Journal;
import org.infolinia.ledger.journal.JournalPage;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.LotPlan;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.OpenWallet;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.Postings;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.ledger.journal.Stages;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.WalletOwners;
import org.infolinia.ledger.journal.Wallets;
import org.infolinia.participants.ParticipantActivity;
import org.infolinia.participants.Successors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Posts what the program's own rules move, many at a time: owners and wallets are locked once and rows written in batches.
 * What is meant for a participant who was merged is his successor's.
 */
@Component
class RulePostings {

    private final Wallets wallets;
    private final WalletOwners owners;
    private final Postings postings;
    private final Stages stages;
    private final Journal journal;
    private final LedgerCalendar calendar;
    private final ParticipantActivity activity;
    private final ApplicationEventPublisher events;

    RulePostings(
            Wallets wallets,
            WalletOwners owners,
            Postings postings,
            Stages stages,
            Journal journal,
            LedgerCalendar calendar,
            ParticipantActivity activity,
            ApplicationEventPublisher events) {
        this.wallets = wallets;
        this.owners = owners;
        this.postings = postings;
        this.stages = stages;
        this.journal = journal;
        this.calendar = calendar;
        this.activity = activity;
        this.events = events;
    }

    /** Posts one line in the present transaction. */
    Outcome<Receipt> post(PostPoints line, Actor maker) {
        var batch = new Batch(line.program(), List.of(line), maker);
        var outcome = batch.add(line);
        write(batch);
        return outcome;
    }

    /** Posts these lines of one program in their order, in the present transaction. */
    ImportReport post(ProgramId program, List<PostPoints> lines, Actor maker) {
        var batch = new Batch(program, lines, maker);
        var refused = new ArrayList<ImportReport.Refused>();
        for (var line : lines) {
            if (batch.add(line) instanceof Outcome.Refused<Receipt>(Refusal refusal)) {
                refused.add(new ImportReport.Refused(line, refusal));
            }
        }
        write(batch);
        return new ImportReport(batch.posted, lines.size() - batch.posted - refused.size(), refused);
    }

    private void write(Batch batch) {
        if (batch.posted > 0) {
            journal.write(batch.page);
            activity.seen(batch.lastSeen);
            events.publishEvent(new PointsPosted(batch.maker, batch.program, batch.posted));
        }
    }

    /** What a key was answered with, and to which request. */
    private record Answer(byte[] hash, Receipt receipt) {

        Outcome<Receipt> to(byte[] request, String key) {
            return Arrays.equals(hash, request)
                    ? Outcome.done(receipt.again())
                    : Outcome.refused("key-used-otherwise", key);
        }
    }

    private final class Batch {

        private final Actor maker;
        private final ProgramId program;
        private final Map<ParticipantId, Successors.Successor> living;
        private final Map<WalletKey, OpenWallet> open;
        private final Map<String, Answer> answers;
        private final Map<LocalDate, Optional<Long>> stageOn = new HashMap<>();
        private final Map<ParticipantId, LocalDate> lastSeen = new HashMap<>();
        private final JournalPage page;
        private int posted;

        Batch(ProgramId program, List<PostPoints> lines, Actor maker) {
            this.maker = maker;
            this.program = program;
            this.living =
                    owners.keepSeen(lines.stream().map(PostPoints::participant).collect(Collectors.toSet()));
            this.open = wallets.lockKept(lines.stream().map(this::walletOf).collect(Collectors.toSet()));
            this.answers = postings
                    .byKeys(program, lines.stream().map(PostPoints::key).toList())
                    .stream()
                    .collect(Collectors.toMap(
                            Postings.Keyed::key, keyed -> new Answer(keyed.requestHash(), keyed.receipt())));
            this.page = journal.newPage(lines.size());
        }

        Outcome<Receipt> add(PostPoints line) {
            var hash = RequestHash.of(line, maker.name());
            var answered = answers.get(line.key());
            return answered == null ? post(line, hash) : answered.to(hash, line.key());
        }

        private Outcome<Receipt> post(PostPoints line, byte[] hash) {
            var wallet = Objects.requireNonNull(open.get(walletOf(line)));
            var stage = stageOn.computeIfAbsent(line.effectiveOn(), day -> stages.openOn(program, day));
            var objection = objectionTo(line, wallet, stage);
            if (objection.isPresent()) {
                return Outcome.refused(objection.get());
            }
            var receipt = page.add(movement(line, stage.orElseThrow(), hash), wallet);
            answers.put(line.key(), new Answer(hash, receipt));
            noticeOwner(line);
            posted++;
            return Outcome.done(receipt);
        }

        /** Unless he was seen on that day or later already. */
        private void noticeOwner(PostPoints line) {
            var owner = ownerOf(line);
            if (line.effectiveOn().isAfter(owner.lastSeen())) {
                lastSeen.merge(owner.id(), line.effectiveOn(), Batch::later);
            }
        }

        private Optional<Refusal> objectionTo(PostPoints line, OpenWallet wallet, Optional<Long> stage) {
            if (line.effectiveOn().isAfter(calendar.today())) {
                return Optional.of(Refusal.of("effective-in-future"));
            }
            if (stage.isEmpty()) {
                return Optional.of(Refusal.of("stage-closed"));
            }
            return covers(line, wallet)
                    ? Optional.empty()
                    : Optional.of(Refusal.of(
                            "not-enough-points",
                            wallet.availableOn(line.effectiveOn()).value()));
        }

        private static boolean covers(PostPoints line, OpenWallet wallet) {
            return line.kind() == PostingKind.EXPIRY
                    ? wallet.hasFree(line.points())
                    : wallet.covers(line.change(), line.effectiveOn());
        }

        private static LotPlan lots(PostPoints line) {
            if (line.kind() == PostingKind.EXPIRY) {
                return new LotPlan.FirstLapsed();
            }
            return line.kind().isSpending()
                    ? new LotPlan.FirstExpiring()
                    : new LotPlan.NewLot(line.effectiveOn(), line.expiresOn());
        }

        private Movement movement(PostPoints line, long stage, byte[] hash) {
            return new Movement(
                    walletOf(line),
                    line.kind(),
                    line.change(),
                    lots(line),
                    new Movement.Counterpart(line.kind().account(), line.kind().name()),
                    stage,
                    line.label(),
                    null,
                    null,
                    new PostingRequest(maker, line.key(), hash),
                    line.effectiveOn());
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        private WalletKey walletOf(PostPoints line) {
            return new WalletKey(line.program(), ownerOf(line).id(), line.unit());
        }

        private Successors.Successor ownerOf(PostPoints line) {
            return Objects.requireNonNull(living.get(line.participant()));
        }
    }
}
