package org.infolinia.ledger.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.concurrent.atomic.AtomicInteger;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Stopwatch;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.infolinia.ledger.statement.StatementLine;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AdjustmentDialogTest extends ViewTest {

    @Autowired
    AdjustmentDialogs dialogs;

    @Autowired
    PointsLedger ledger;

    @Autowired
    AdjustmentDesk desk;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    Statements statements;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    WalletPanel walletPanel;

    @Autowired
    AdjustPointsAction action;

    private LedgerFixture fixture;
    private ProgramId program;
    private ParticipantId halina;

    @BeforeEach
    void aParticipantOfAProgram() {
        fixture = new LedgerFixture(directory, register, ledger, gatekeeper);
        program = fixture.aProgram();
        halina = fixture.aParticipant(program);
    }

    @Test
    void anAgentSeesWhatWillHappenAndPostsIt() {
        openTabFor(SignedIn.agentOf(program));
        var posted = openDialog(CaseReference.ticket(20_431));

        fillIn(40);
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("told")).getText())
                .startsWith("Dodaliśmy 40 punktów za bonus");
        _click(_get(Button.class, spec -> spec.withText("Post adjustment")));

        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(40));
        assertThat(posted).hasValue(1);
        _assertOne(Banner.class);
        _assertNone(Button.class, spec -> spec.withText("Post adjustment"));
    }

    @Test
    void stepsChangeTheAmount() {
        openTabFor(SignedIn.agentOf(program));
        openDialog(CaseReference.call(7));

        _click(_get(Button.class, spec -> spec.withText("+100")));
        _click(_get(Button.class, spec -> spec.withText("−10")));

        assertThat(_get(IntegerField.class).getValue()).isEqualTo(90);
    }

    @Test
    void whatTheAgentMayNotDoAloneCannotBePosted() {
        openTabFor(SignedIn.agentOf(program));
        openDialog(CaseReference.call(7));

        fillIn(642);

        _assertNone(Button.class, spec -> spec.withText("Post adjustment"));
        assertThat(_get(Button.class, spec -> spec.withText("Ask for approval")).isEnabled())
                .isTrue();
        _assertOne(Banner.class);
    }

    @Test
    void aBalanceThatMovedSinceThePreviewIsSaidAndShownAnew() {
        openTabFor(SignedIn.agentOf(program));
        openDialog(CaseReference.call(7));
        fillIn(40);
        fixture.earn(program, halina, 7, TODAY, TODAY.plusYears(1));

        _click(_get(Button.class, spec -> spec.withText("Post adjustment")));

        assertThat(bannerWords()).contains("it was 0, now it is 7");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(7));

        _click(_get(Button.class, spec -> spec.withText("Post adjustment")));
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(47));
    }

    @Test
    void withoutBudgetAnApologyIsNeitherPostedNorAskedFor() {
        openTabFor(SignedIn.agentOf(program));
        openDialog(CaseReference.call(7));

        fillIn("apology", 40);

        assertThat(_get(Button.class, spec -> spec.withText("Post adjustment")).isEnabled())
                .isFalse();
    }

    @Test
    void theAgentWaitsAndSeesTheDecisionInTheSameDialog() {
        openTabFor(SignedIn.agentOf(program));
        openDialog(CaseReference.call(7));
        fillIn(642);

        _click(_get(Button.class, spec -> spec.withText("Ask for approval")));
        _assertOne(Stopwatch.class);
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);

        SignedIn.supervisorOf(program);
        approvals
                .approve(approvals.waiting().stream()
                        .filter(waiting -> waiting.program().equals(program))
                        .findFirst()
                        .orElseThrow()
                        .id())
                .orElseThrow();
        SignedIn.agentOf(program);
        MockVaadin.clientRoundtrip(false);

        assertThat(bannerWords()).contains("Approved by joanna Testowa");
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("say")).getText())
                .startsWith("Dodaliśmy 642 punkty");
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.of(642));
    }

    @Test
    void pointsNeedACase() {
        openTabFor(SignedIn.agentOf(program));
        openDialog(null);
        fillIn(40);

        _click(_get(Button.class, spec -> spec.withText("Post adjustment")));
        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);

        _setValue(_get(_get(CaseField.class), TextField.class), "INF-20431");
        _click(_get(Button.class, spec -> spec.withText("Post adjustment")));
        assertThat(statements.newest(halina, 1))
                .singleElement()
                .extracting(StatementLine::caseReference)
                .isEqualTo(CaseReference.ticket(20_431));
    }

    @Test
    void theWalletStaysClosedUntilTheLevelIsReached() {
        fixture.earn(program, halina, 4_280, TODAY, TODAY.plusYears(1));
        openTabFor(SignedIn.agentOf(program));
        var participant = register.find(halina).orElseThrow();

        var closed =
                walletPanel.create(participant, IdentificationLevel.UNKNOWN).orElseThrow();
        var open =
                walletPanel.create(participant, IdentificationLevel.KNOWLEDGE).orElseThrow();

        _assertOne(closed, EmptyState.class);
        _assertNone(open, EmptyState.class);
        _assertOne(open, Span.class, spec -> spec.withText("4,280"));
        _assertOne(open, LotBar.class);
    }

    @Test
    void theButtonSaysWhichLevelItNeeds() {
        openTabFor(SignedIn.agentOf(program));
        var participant = register.find(halina).orElseThrow();

        UI.getCurrent()
                .add(action.create(participant, IdentificationLevel.MATCHED, null, () -> {})
                        .orElseThrow());

        assertThat(_get(Button.class, spec -> spec.withText("Adjust points – level 2"))
                        .getElement()
                        .getAttribute("aria-disabled"))
                .isEqualTo("true");
    }

    @Test
    void aSupervisorUndoesAnAdjustmentInTheStatement() {
        SignedIn.agentOf(program);
        fixture.identify(halina);
        desk.adjust(adjustment(program, halina, 100)).orElseThrow();
        openTabFor(SignedIn.supervisorOf(program));
        fixture.identify(halina);

        UI.getCurrent().navigate("participants/" + halina.value() + "/points");
        var undo = (Button) _getCellComponent(_get(Grid.class), 0, "undo");
        _click(undo);
        _setValue(_get(TextArea.class), "Dopisane omyłkowo, cofam.");
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));

        assertThat(ledger.wallet(halina).posted()).isEqualTo(Points.ZERO);
    }

    private AtomicInteger openDialog(@Nullable CaseReference caseReference) {
        fixture.identify(halina);
        var posted = new AtomicInteger();
        dialogs.open(register.find(halina).orElseThrow(), caseReference, posted::incrementAndGet);
        return posted;
    }

    private static String bannerWords() {
        return _get(_get(Banner.class), Span.class).getText();
    }

    private static void fillIn(int points) {
        fillIn("missing-bonus", points);
    }

    @SuppressWarnings("unchecked")
    private static void fillIn(String code, int points) {
        Select<AdjustmentReason> reason = _get(Select.class, spec -> spec.withLabel("Reason"));
        _setValue(
                reason,
                reason.getListDataView()
                        .getItems()
                        .filter(item -> item.code().equals(code))
                        .findFirst()
                        .orElseThrow());
        _setValue(_get(IntegerField.class), points);
        _setValue(_get(TextArea.class), "Bonus weekendowy nie został naliczony.");
    }
}
