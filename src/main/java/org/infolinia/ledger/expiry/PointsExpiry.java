package org.infolinia.ledger.expiry;

import java.util.List;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Takes points out of the wallets when their last day is over. A run may be repeated, be killed and go on, or meet
 * another: every lot expires once.
 */
@Service
public class PointsExpiry {

    /** How many wallets share one transaction. */
    static final int CHUNK = 200;

    private final LapsedLots lapsedLots;
    private final ExpiryRuns runs;
    private final ProgramDirectory programs;
    private final LedgerCalendar calendar;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    PointsExpiry(
            LapsedLots lapsedLots,
            ExpiryRuns runs,
            ProgramDirectory programs,
            LedgerCalendar calendar,
            PatientTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.lapsedLots = lapsedLots;
        this.runs = runs;
        this.programs = programs;
        this.calendar = calendar;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** Expires what has lapsed in a program and is not held, and says how much this run did. */
    public Expired run(ProgramId id) {
        gatekeeper.demand(Permission.MANAGE_PROGRAMS, id);
        var program = programs.get(id);
        var wallets = runs.walletsWithLapsed(id, calendar.today());
        var expired = Expired.NOTHING;
        for (int start = 0; start < wallets.size(); start += CHUNK) {
            expired = expired.plus(chunk(program, wallets.subList(start, Math.min(start + CHUNK, wallets.size()))));
        }
        finish(id);
        return expired;
    }

    private Expired chunk(Program program, List<WalletKey> wallets) {
        return transactions.run(() -> {
            var expired = lapsedLots.expire(program, wallets, gatekeeper.actor());
            if (expired.lots() > 0) {
                runs.count(program.id(), expired);
            }
            return expired;
        });
    }

    private void finish(ProgramId program) {
        transactions.run(() -> {
            var finished = runs.finish(program);
            finished.ifPresent(expired -> events.publishEvent(new PointsExpired(gatekeeper.actor(), program, expired)));
            return finished;
        });
    }
}
