package org.infolinia.ledger.closing.ui;

import org.infolinia.ledger.closing.Closing;
import org.infolinia.ledger.closing.ClosingReports;
import org.infolinia.ledger.closing.ReckoningRuns;
import org.infolinia.ledger.closing.StageClosings;
import org.infolinia.ledger.closing.paper.ClosingPapers;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;

/** What the screen of a closing works with. */
@Component
record ClosingDesk(
        StageClosings closings,
        ReckoningRuns runs,
        ClosingReports reports,
        ClosingPapers papers,
        ProgramDirectory programs,
        Gatekeeper gatekeeper) {

    String programOf(Closing closing) {
        return programs.get(closing.program()).name();
    }

    boolean isOpenedByMe(Closing closing) {
        return gatekeeper
                .agent()
                .filter(agent -> agent.id().equals(closing.openedBy().agent()))
                .isPresent();
    }
}
