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
import org.infolinia.operation.query.Questions;
import org.infolinia.participants.ParticipantActivity;
import org.infolinia.participants.Successors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
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
    private final NamedParameterJdbcOperations jdbc;

    RulePostings(
            Wallets wallets,
            WalletOwners owners,
            Postings postings,
            Stages stages,
            Journal journal,
            LedgerCalendar calendar,
            ParticipantActivity activity,
            ApplicationEventPublisher events,
            NamedParameterJdbcOperations jdbc) {
        this.wallets = wallets;
        this.owners = owners;
        this.postings = postings;
        this.stages = stages;
        this.journal = journal;
        this.calendar = calendar;
        this.activity = activity;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Posts one line in the present transaction. */
    Outcome<Receipt> post(PostPoints line, Actor maker) {
        var batch = new Batch(line.program(), openForOne(line), maker);
        var outcome = batch.add(line);
        write(batch);
        return outcome;
    }

    /** Posts these lines of one program in their order, in the present transaction. */
    ImportReport post(ProgramId program, List<PostPoints> lines, Actor maker) {
        var batch = new Batch(program, openForAll(program, lines), maker);
        var refused = new ArrayList<ImportReport.Refused>();
        for (var line : lines) {
            if (batch.add(line) instanceof Outcome.Refused<Receipt>(Refusal refusal)) {
                refused.add(new ImportReport.Refused(line, refusal));
            }
        }
        write(batch);
        return new ImportReport(batch.posted, lines.size() - batch.posted - refused.size(), refused);
    }

    /** Owners and wallets are locked before keys and stages are looked up, so that what is found stays true. */
    private Open openForAll(ProgramId program, List<PostPoints> lines) {
        var living = owners.keepSeen(lines.stream().map(PostPoints::participant).collect(Collectors.toSet()));
        var open = wallets.lockKept(
                lines.stream().map(line -> walletOf(line, living)).collect(Collectors.toSet()));
        var known = postings.byKeys(program, lines.stream().map(PostPoints::key).toList());
        return Open.of(living, open, known, journal.newPage(lines.size()));
    }

    /**
     * The same in the same order, but sent together. What most seldom is otherwise, that the owner was merged into another
     * or has no wallet yet, is opened like many; what was locked for nothing then is let go with the rest.
     */
    private Open openForOne(PostPoints line) {
        var questions = new Questions();
        var owner = owners.keepUnmerged(line.participant(), questions);
        var held = wallets.lockKept(new WalletKey(line.program(), line.participant(), line.unit()), questions);
        var known = postings.byKey(line.program(), line.key(), questions);
        var stage = stages.openOn(line.program(), line.effectiveOn(), questions);
        var page = journal.newPage(questions);
        questions.ask(jdbc);
        if (owner.get().isEmpty() || held.isEmpty()) {
            return openForAll(line.program(), List.of(line));
        }
        var opened = Open.of(Map.of(line.participant(), owner.get().orElseThrow()), held, known, page);
        opened.stageOn().put(line.effectiveOn(), stage.get());
        return opened;
    }

    private static WalletKey walletOf(PostPoints line, Map<ParticipantId, Successors.Successor> living) {
        var owner = Objects.requireNonNull(living.get(line.participant()));
        return new WalletKey(line.program(), owner.id(), line.unit());
    }

    private void write(Batch batch) {
        if (batch.posted > 0) {
            journal.write(batch.open.page());
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

    /** What lines need to be posted, locked and looked up; stages may be added when they are asked for. */
    private record Open(
            Map<ParticipantId, Successors.Successor> living,
            Map<WalletKey, OpenWallet> wallets,
            Map<String, Answer> answers,
            Map<LocalDate, Optional<Long>> stageOn,
            JournalPage page) {

        static Open of(
                Map<ParticipantId, Successors.Successor> living,
                Map<WalletKey, OpenWallet> wallets,
                List<Postings.Keyed> known,
                JournalPage page) {
            var answers = known.stream()
                    .collect(Collectors.toMap(
                            Postings.Keyed::key, keyed -> new Answer(keyed.requestHash(), keyed.receipt())));
            return new Open(living, wallets, answers, new HashMap<>(), page);
        }
    }

    private final class Batch {

        private final Actor maker;
        private final ProgramId program;
        private final Open open;
        private final Map<ParticipantId, LocalDate> lastSeen = new HashMap<>();
        private int posted;

        Batch(ProgramId program, Open open, Actor maker) {
            this.maker = maker;
            this.program = program;
            this.open = open;
        }

        Outcome<Receipt> add(PostPoints line) {
            var hash = RequestHash.of(line, maker.name());
            var answered = open.answers().get(line.key());
            return answered == null ? post(line, hash) : answered.to(hash, line.key());
        }

        private Outcome<Receipt> post(PostPoints line, byte[] hash) {
            var wallet = Objects.requireNonNull(open.wallets().get(walletOf(line, open.living())));
            var stage = open.stageOn().computeIfAbsent(line.effectiveOn(), day -> stages.openOn(program, day));
            var objection = objectionTo(line, wallet, stage);
            if (objection.isPresent()) {
                return Outcome.refused(objection.get());
            }
            var receipt = open.page().add(movement(line, stage.orElseThrow(), hash), wallet);
            open.answers().put(line.key(), new Answer(hash, receipt));
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
                    walletOf(line, open.living()),
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

        private Successors.Successor ownerOf(PostPoints line) {
            return Objects.requireNonNull(open.living().get(line.participant()));
        }
    }
}
