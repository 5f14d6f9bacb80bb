package org.infolinia.ledger.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.closing.Closing.Signatory;
import org.infolinia.ledger.comment.Comment;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.ledger.journal.Stages;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Where stages are closed: opened by one person, answered for by name, and sealed by another. */
@Service
public class StageClosings {

    /** The most findings that become tickets at once. */
    public static final int MAXIMUM_REPORTS = 100;

    private final ClosingRows closings;
    private final FindingRows findings;
    private final ClosingAct act;
    private final Stages stages;
    private final LedgerCalendar calendar;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    StageClosings(
            ClosingRows closings,
            FindingRows findings,
            ClosingAct act,
            Stages stages,
            LedgerCalendar calendar,
            PatientTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.closings = closings;
        this.findings = findings;
        this.act = act;
        this.stages = stages;
        this.calendar = calendar;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /**
     * Settles the last day of the running stage and begins to close it; the next stage runs from the day after. Refused
     * as {@code closing-day} when that day is not over or not in the running stage, and as {@code closing-under-way}
     * while an earlier one is not closed.
     *
     * @throws AccessDeniedException when the asker may not, or is no person
     */
    public Outcome<Closing> open(ProgramId program, LocalDate lastDay) {
        var by = person(program);
        return transactions.run(() -> {
            if (closings.isUnderWay(program)) {
                return Outcome.refused("closing-under-way");
            }
            return lastDay.isBefore(calendar.today())
                    ? stages.end(program, lastDay)
                            .map(stage -> Outcome.done(opened(closings.open(program, stage, signatory(by)), by)))
                            .orElseGet(() -> Outcome.refused("closing-day"))
                    : Outcome.refused("closing-day");
        });
    }

    /**
     * Answers for these findings, in words. Refused as {@code comment-length}, {@code comment-names-somebody},
     * {@code closing-over}, and as {@code closing-nothing-to-sign} when none of them is still open.
     *
     * @param words 10 to 500 characters without anybody's contact data
     * @return how many were signed
     */
    public Outcome<Integer> sign(ClosingId id, List<FindingId> which, String words) {
        return sign(id, words, (closing, by) -> findings.sign(closing, which, by, words.strip()));
    }

    /** The same for all that are left of one mismatch. */
    public Outcome<Integer> signAll(ClosingId id, Mismatch kind, String words) {
        return sign(id, words, (closing, by) -> findings.sign(closing, kind, by, words.strip()));
    }

    /**
     * Makes a ticket of each that is neither signed nor a ticket already. Refused as {@code closing-over} and
     * {@code closing-too-many-reports}.
     *
     * @return how many became tickets
     */
    public Outcome<Integer> report(ClosingId id, List<FindingId> which) {
        if (which.size() > MAXIMUM_REPORTS) {
            return Outcome.refused("closing-too-many-reports", MAXIMUM_REPORTS);
        }
        return underWay(id, closing -> {
            var by = gatekeeper.actor();
            var news = findings.lock(closing, which).stream()
                    .filter(finding -> finding.reported() == null)
                    .toList();
            for (var finding : news) {
                findings.reported(finding, by.name());
                events.publishEvent(new UnmatchedPointsReported(by, closing, finding));
            }
            return Outcome.done(news.size());
        });
    }

    /**
     * Reckons once more with nobody posting into the stage, seals it and closes it. Refused as {@code closing-over},
     * {@code closing-by-another} for who opened it, {@code closing-not-reckoned}, {@code closing-stale} when the sums are
     * not those that were shown, and {@code closing-unmatched} while something is not signed.
     *
     * @throws AccessDeniedException when the asker may not, or is no person
     */
    public Outcome<Closing> close(ClosingId id) {
        return underWay(id, closing -> act.close(closing, person(closing.program())));
    }

    /** @throws AccessDeniedException when there is none in the asker's programs */
    public Closing get(ClosingId id) {
        return closings.find(id)
                .filter(closing -> gatekeeper.allows(Permission.CLOSE_STAGES, closing.program()))
                .orElseThrow(() -> new AccessDeniedException("No such closing in scope"));
    }

    /** The stages of a program, the last one first. */
    public List<StageLine> stages(ProgramId program) {
        gatekeeper.demand(Permission.CLOSE_STAGES, program);
        return closings.stages(program);
    }

    /** What may be corrected by whoever asks, the last one first; nothing when he may correct nothing. */
    public List<Closing> correctable(ProgramId program) {
        return gatekeeper.allows(Permission.CORRECT_CLOSED_STAGES, program) ? closings.closed(program) : List.of();
    }

    private Outcome<Integer> sign(ClosingId id, String words, BiFunction<Closing, Signatory, Integer> signing) {
        return underWay(id, closing -> {
            var by = person(closing.program());
            var objection = Comment.objectionToExplaining(words);
            return objection.<Outcome<Integer>>map(Outcome::refused).orElseGet(() -> {
                int signed = signing.apply(closing, signatory(by));
                if (signed == 0) {
                    return Outcome.refused("closing-nothing-to-sign");
                }
                events.publishEvent(new FindingsSigned(by, closing, signed, words.strip()));
                return Outcome.done(signed);
            });
        });
    }

    /** Locks the closing and hands it on while it is not over. */
    private <T> Outcome<T> underWay(ClosingId id, Function<Closing, Outcome<T>> then) {
        return transactions.run(() -> {
            var closing = closings.lock(id);
            if (closing.isEmpty()) {
                throw new AccessDeniedException("No such closing in scope");
            }
            gatekeeper.demand(Permission.CLOSE_STAGES, closing.get().program());
            return closing.filter(found -> !found.isClosed())
                    .map(then)
                    .orElseGet(() -> Outcome.refused(Refusal.of("closing-over")));
        });
    }

    private Closing opened(ClosingId id, Actor by) {
        var closing = closings.find(id).orElseThrow();
        events.publishEvent(new ClosingOpened(by, closing));
        return closing;
    }

    private Actor person(ProgramId program) {
        var by = gatekeeper.demand(Permission.CLOSE_STAGES, program);
        if (by.agent() == null) {
            throw new AccessDeniedException("Only a person answers for a closing");
        }
        return by;
    }

    static Signatory signatory(Actor by) {
        return new Signatory(Optional.ofNullable(by.agent()).orElseThrow(), by.name());
    }
}
