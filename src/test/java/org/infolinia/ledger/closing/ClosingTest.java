package org.infolinia.ledger.closing;

import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.key;

import java.time.LocalDate;
import java.util.List;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.springframework.beans.factory.annotation.Autowired;

/** A program whose first stage ends with October, and two people who may close it. */
abstract class ClosingTest extends LedgerTest {

    static final LocalDate IN_OCTOBER = LocalDate.of(2026, 10, 12);
    static final LocalDate END_OF_OCTOBER = LocalDate.of(2026, 10, 31);
    static final String WORDS = "Zgodnie z protokołem uzgodnienia 7/2026.";

    @Autowired
    StageClosings closings;

    @Autowired
    StageReckonings reckonings;

    @Autowired
    ClosingReports reports;

    Closing openedByJoanna() {
        SignedIn.supervisorOf(program);
        return closings.open(program, END_OF_OCTOBER).orElseThrow();
    }

    /** Opened and reckoned by one supervisor. */
    Closing reckoned() {
        var closing = openedByJoanna();
        return reckonings.reckon(closing.id(), step -> {}).orElseThrow();
    }

    /** Everything signed by the one, sealed by the other. */
    Closing closed() {
        var closing = reckoned();
        signAll(closing.id());
        return closedByTheAdministrator(closing.id()).orElseThrow();
    }

    Outcome<Closing> closedByTheAdministrator(ClosingId id) {
        SignedIn.administrator();
        return closings.close(id);
    }

    void signAll(ClosingId id) {
        for (var group : reports.groups(id)) {
            closings.signAll(id, group.kind(), WORDS).orElseThrow();
        }
    }

    List<Finding> found(ClosingId id) {
        return reports.findings(id, FindingFilter.ALL, 0, 100);
    }

    Receipt earnInOctober(long points) {
        return fixture.earn(program, halina, points, IN_OCTOBER, MARCH);
    }

    Receipt awardOf(PostingKind kind, long points, LocalDate day) {
        return fixture.post(PostPoints.earned(
                program, halina, kind, Points.of(points), day, TODAY.plusYears(1), "Miksery …K2QW", key()));
    }
}
