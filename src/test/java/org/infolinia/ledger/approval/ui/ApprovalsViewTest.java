package org.infolinia.ledger.approval.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Points;
import org.infolinia.kit.Banner;
import org.infolinia.kit.EmptyState;
import org.infolinia.ledger.LedgerViewTest;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.infolinia.ledger.approval.ApprovalEvent;
import org.infolinia.ledger.approval.ApprovalFeed;
import org.infolinia.ledger.approval.ApprovalRead;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The supervisor's queue: it fills by itself, and one key decides. */
class ApprovalsViewTest extends LedgerViewTest {

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    ApprovalFeed feed;

    @Autowired
    AdjustmentDesk desk;

    @Test
    void aRequestAppearsInTheOpenQueueAndIsDecidedThere() {
        openQueue();
        _assertOne(EmptyState.class);

        var approval = askedElsewhere(642);
        MockVaadin.clientRoundtrip(false);

        assertThat(_find(NativeButton.class, spec -> spec.withClasses("approval-row")))
                .hasSize(1);
        assertThat(menuCount()).isEqualTo("1");
        _click(_get(Button.class, spec -> spec.withClasses("approve")));

        assertThat(ledger.wallet(approval.command().participant()).posted()).isEqualTo(Points.of(642));
        _assertOne(EmptyState.class);
    }

    @Test
    void whoAskedLearnsWhenSomebodyOpensHisRequestAndTurnsAway() {
        var heard = new ArrayList<ApprovalEvent>();
        var ending = feed.listen(heard::add);
        var approval = askedElsewhere(642);

        openQueue();
        assertThat(heard).noneMatch(ApprovalRead.class::isInstance);
        _click(_get(NativeButton.class, spec -> spec.withClasses("approval-row")));
        assertThat(heard).contains(new ApprovalRead(approval.id(), program, "joanna Testowa"));
        assertThat(feed.readerOf(approval.id())).contains("joanna Testowa");

        UI.getCurrent().navigate("budgets");
        ending.run();
        assertThat(heard).contains(new ApprovalRead(approval.id(), program, null));
        assertThat(feed.readerOf(approval.id())).isEmpty();
    }

    @Test
    void whatIsPostedWhileTheDossierIsOpenIsSaidInItAtOnce() {
        var approval = askedElsewhere(642);
        openQueue();
        assertThat(_get(Button.class, spec -> spec.withClasses("approve")).isEnabled())
                .isTrue();

        fixture.earn(program, approval.command().participant(), 3_000, TODAY, TODAY.plusYears(1));
        MockVaadin.clientRoundtrip(false);

        assertThat(_get(Button.class, spec -> spec.withClasses("approve")).isEnabled())
                .isFalse();
    }

    @Test
    void choosingKeepsTheRowsSoThatTheKeyboardKeepsItsPlace() {
        askedElsewhere(642);
        askedElsewhere(700);
        openQueue();
        var rows = _find(NativeButton.class, spec -> spec.withClasses("approval-row"));

        _click(rows.getLast());

        assertThat(_find(NativeButton.class, spec -> spec.withClasses("approval-row")))
                .containsExactlyElementsOf(rows);
        assertThat(rows.getLast().getElement().getAttribute("aria-current")).isEqualTo("true");
    }

    @Test
    void aRefusalNeedsAReasonWhichTheAgentReads() {
        var approval = askedElsewhere(642);
        openQueue();

        _click(_get(Button.class, spec -> spec.withClasses("reject")));
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));
        _assertOne(Banner.class);
        _setValue(_get(TextArea.class), "Bonus był naliczony wczoraj.");
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));

        assertThat(approvals.find(approval.id()).orElseThrow().status()).isEqualTo(Approval.Status.REJECTED);
        assertThat(ledger.wallet(approval.command().participant()).posted()).isEqualTo(Points.ZERO);
    }

    @Test
    void whatCannotBePostedAnyMoreSaysWhyAndCannotBeApproved() {
        var approval = askedElsewhere(642);
        fixture.earn(program, approval.command().participant(), 3_000, TODAY, TODAY.plusYears(1));

        openQueue();

        assertThat(_get(Button.class, spec -> spec.withClasses("approve")).isEnabled())
                .isFalse();
        assertThat(_get(_get(Banner.class), Span.class).getText()).contains("it was 0, now it is 3,000");
    }

    @Test
    void severalAreApprovedTogether() {
        var first = askedElsewhere(642);
        var second = askedElsewhere(700);
        openQueue();

        _find(Checkbox.class).forEach(box -> _setValue(box, true));
        _click(_get(Button.class, spec -> spec.withText("Approve selected (2)")));

        assertThat(ledger.wallet(first.command().participant()).posted()).isEqualTo(Points.of(642));
        assertThat(ledger.wallet(second.command().participant()).posted()).isEqualTo(Points.of(700));
    }

    @Test
    void agentsSeeTheirOwnRequestsAndDecideNothing() {
        var approval = askedElsewhere(642);
        openTabFor(SignedIn.agentOf(program));
        UI.getCurrent().navigate("approvals");

        _assertNone(Button.class, spec -> spec.withClasses("approve"));
        assertThat(approvals.mine()).first().extracting(Approval::id).isEqualTo(approval.id());
    }

    private void openQueue() {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("approvals");
    }

    private static String menuCount() {
        return _find(Span.class, spec -> spec.withClasses("count")).getFirst().getText();
    }

    /** Another person asks on another thread, as in another tab. */
    private Approval askedElsewhere(long points) {
        return CompletableFuture.supplyAsync(() -> {
                    SignedIn.agentOf(program);
                    var participant = fixture.aParticipant(program);
                    fixture.identify(participant);
                    var command = adjustment(program, participant, points);
                    var promise = desk.preview(command.proposal()).orElseThrow().promise();
                    var approval = approvals.ask(command.seenWith(promise)).orElseThrow();
                    SignedIn.out();
                    return approval;
                })
                .join();
    }
}
