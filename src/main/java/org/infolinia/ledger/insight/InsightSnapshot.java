package org.infolinia.ledger.insight;

import java.time.LocalDate;
import java.util.Objects;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.participants.enrolled.EnrolledParticipants;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Service;

/**
 * Writes down once a day what the points of every active participant tell. It goes through them by their ids, so many in a
 * transaction; a run that was killed is gone on with behind the last of these, and of two at once each takes other batches.
 */
@Service
public class InsightSnapshot {

    /** How many participants share one transaction. */
    static final int BATCH = 500;

    private final SnapshotRows rows;
    private final HabitRows habits;
    private final TermsRows terms;
    private final EnrolledParticipants enrolled;
    private final LedgerCalendar calendar;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;

    InsightSnapshot(
            SnapshotRows rows,
            HabitRows habits,
            TermsRows terms,
            EnrolledParticipants enrolled,
            LedgerCalendar calendar,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper) {
        this.rows = rows;
        this.habits = habits;
        this.terms = terms;
        this.enrolled = enrolled;
        this.calendar = calendar;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
    }

    /** Takes today's snapshot of a program, or the rest of it; nothing when it is taken. */
    public void take(ProgramId program) {
        gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        var day = calendar.today();
        boolean goesOn = true;
        while (goesOn) {
            goesOn = transactions.run(() -> takeBatch(program, day));
        }
    }

    /** Whether there is more to do. */
    private boolean takeBatch(ProgramId program, LocalDate day) {
        var run = rows.lockRun(program, day);
        if (run.isFinished()) {
            return false;
        }
        var batch = enrolled.active(program, run.lastParticipant(), BATCH);
        if (batch.isEmpty()) {
            rows.dropOlder(program, day, run.lastParticipant(), Long.MAX_VALUE);
            rows.finish(program, day);
            return false;
        }
        var settled = terms.of(program);
        var known = habits.of(program, batch, settled, day);
        rows.put(
                program,
                day,
                batch.stream()
                        .map(one -> SnapshotRows.Taken.of(
                                one.id(), Objects.requireNonNull(known.get(one.id())), settled, day))
                        .toList());
        long last = batch.getLast().id().value();
        rows.dropOlder(program, day, run.lastParticipant(), last);
        rows.advance(program, day, last);
        return true;
    }
}
