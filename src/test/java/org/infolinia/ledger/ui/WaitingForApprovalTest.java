package org.infolinia.ledger.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.ui.AdjustmentEntry.bannerWords;
import static org.infolinia.ledger.ui.AdjustmentEntry.fillIn;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.infolinia.harness.OpenCases;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Points;
import org.infolinia.kit.Stopwatch;
import org.infolinia.ledger.LedgerViewTest;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.infolinia.ledger.approval.ApprovalFeed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who asked for an approval waits in the dialog and sees there what came of it. */
class WaitingForApprovalTest extends LedgerViewTest {

    @Autowired
    AdjustmentDialogs dialogs;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    ApprovalFeed feed;

    @BeforeEach
    void anAgentAsksForMoreThanHeMay() {
        openTabWithHalinaOnTheLine();
        dialogs.open(halina(), OpenCases.callWith(halina), () -> {});
        fillIn(642);
        _click(_get(Button.class, spec -> spec.withText("Ask for approval")));
    }

    @Test
    void theAgentWaitsAndSeesTheDecisionInTheSameDialog() {
        _assertOne(Stopwatch.class);
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);

        SignedIn.supervisorOf(program);
        approvals.approve(pending().id()).orElseThrow();
        SignedIn.agentOf(program);
        MockVaadin.clientRoundtrip(false);

        assertThat(bannerWords()).contains("Approved by joanna Testowa");
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("say")).getText())
                .startsWith("Dodaliśmy 642 punkty");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(642));
    }

    @Test
    void theAgentLearnsThatHisRequestIsBroughtBeforeTheOthers() {
        var pane = _get(WaitingPane.class);
        assertThat(pane.getElement().getTextRecursively()).contains("the other supervisors of the program see it, too");

        SignedIn.supervisorOf(program);
        var approval = pending();
        feed.reading(approval, "Joanna Wilk");
        MockVaadin.clientRoundtrip(false);
        assertThat(pane.getElement().getTextRecursively()).contains("Joanna Wilk is reading the request");
        feed.leaving(approval, "Joanna Wilk");
        MockVaadin.clientRoundtrip(false);
        _assertNone(pane, Span.class, spec -> spec.withText("Joanna Wilk is reading the request"));
        SignedIn.agentOf(program);
    }

    @Test
    void whoWithdrawsTooLateIsToldAndSeesTheDecision() {
        var withdraw = _get(Button.class, spec -> spec.withText("Withdraw"));
        SignedIn.supervisorOf(program);
        approvals.reject(pending().id(), "Bonus był naliczony wczoraj.").orElseThrow();
        SignedIn.agentOf(program);

        withdraw.click();

        assertThat(bannerWords()).contains("Refused by joanna Testowa").contains("Bonus był naliczony wczoraj.");
    }

    private Approval pending() {
        return approvals.waiting().stream()
                .filter(waiting -> waiting.program().equals(program))
                .findFirst()
                .orElseThrow();
    }
}
