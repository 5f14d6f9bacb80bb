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
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.Journal;
import org.infolinia.ledger.journal.JournalPage;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.LotPlan;
import org.infolinia.ledger.journal.Movement;
import org.infolinia.ledger.journal.OpenWallet;
import org.infolinia.ledger.journal.PostingRequest;
import org.infolinia.ledger.journal.Postings;
import org.infolinia.ledger.journal.RequestHash;
import org.infolinia.ledger.journal.Stages;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.Wallets;
import org.infolinia.participants.ParticipantActivity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Posts what the program's own rules move, many at a time: wallets are locked once and rows written in batches. */
@Component
class RulePostings {

    private final Wallets wallets;
    private final Postings postings;
    private final Stages stages;
    private final Journal journal;
    private final LedgerCalendar calendar;
    private final ParticipantActivity activity;
    private final ApplicationEventPublisher events;

    RulePostings(
            Wallets wallets,
            Postings postings,
            Stages stages,
            Journal journal,
            LedgerCalendar calendar,
            ParticipantActivity activity,
            ApplicationEventPublisher events) {
        this.wallets = wallets;
        this.postings = postings;
        this.stages = stages;
        this.journal = journal;
        this.calendar = calendar;
        this.activity = activity;
        this.events = events;
    }

    /** Posts these lines of one program in their order, in the present transaction. */
    ImportReport post(ProgramId program, List<PostPoints> lines, Actor maker) {
        var batch = new Batch(program, lines, maker);
        lines.forEach(batch::add);
        journal.write(batch.page);
        if (batch.posted > 0) {
            activity.seen(batch.lastSeen);
            events.publishEvent(new PointsPosted(maker, program, batch.posted));
        }
        return new ImportReport(batch.posted, batch.alreadyThere, batch.refused);
    }

    private final class Batch {

        private final Actor maker;
        private final ProgramId program;
        private final Map<WalletKey, OpenWallet> open;
        private final Map<String, byte[]> hashes;
        private final Map<LocalDate, Optional<Long>> stageOn = new HashMap<>();
        private final Map<ParticipantId, LocalDate> lastSeen = new HashMap<>();
        private final JournalPage page;
        private final List<ImportReport.Refused> refused = new ArrayList<>();
        private int posted;
        private int alreadyThere;

        Batch(ProgramId program, List<PostPoints> lines, Actor maker) {
            this.maker = maker;
            this.program = program;
            this.open = wallets.lock(lines.stream().map(Batch::walletOf).collect(Collectors.toSet()));
            this.hashes = postings
                    .byKeys(program, lines.stream().map(PostPoints::key).toList())
                    .stream()
                    .collect(Collectors.toMap(Postings.Keyed::key, Postings.Keyed::requestHash));
            this.page = journal.newPage(lines.size());
        }

        void add(PostPoints line) {
            var hash = RequestHash.of(line, maker.name());
            var known = hashes.putIfAbsent(line.key(), hash);
            if (known == null) {
                post(line, hash);
            } else if (Arrays.equals(known, hash)) {
                alreadyThere++;
            } else {
                refused.add(new ImportReport.Refused(line, Refusal.of("key-used-otherwise", line.key())));
            }
        }

        private void post(PostPoints line, byte[] hash) {
            var wallet = Objects.requireNonNull(open.get(walletOf(line)));
            var stage = stageOn.computeIfAbsent(line.effectiveOn(), day -> stages.openOn(program, day));
            var objection = objectionTo(line, wallet, stage);
            if (objection.isPresent()) {
                hashes.remove(line.key());
                refused.add(new ImportReport.Refused(line, objection.get()));
            } else {
                page.add(movement(line, stage.orElseThrow(), hash), wallet);
                lastSeen.merge(line.participant(), line.effectiveOn(), Batch::later);
                posted++;
            }
        }

        private Optional<Refusal> objectionTo(PostPoints line, OpenWallet wallet, Optional<Long> stage) {
            if (line.effectiveOn().isAfter(calendar.today())) {
                return Optional.of(Refusal.of("effective-in-future"));
            }
            if (stage.isEmpty()) {
                return Optional.of(Refusal.of("stage-closed"));
            }
            return wallet.covers(line.change())
                    ? Optional.empty()
                    : Optional.of(
                            Refusal.of("not-enough-points", wallet.available().value()));
        }

        private Movement movement(PostPoints line, long stage, byte[] hash) {
            return new Movement(
                    walletOf(line),
                    line.kind(),
                    line.change(),
                    line.kind().isSpending()
                            ? new LotPlan.FirstExpiring()
                            : new LotPlan.NewLot(line.effectiveOn(), line.expiresOn()),
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

        private static WalletKey walletOf(PostPoints line) {
            return new WalletKey(line.program(), line.participant(), line.unit());
        }
    }
}
