package org.infolinia.ledger.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.adjustment;
import static org.infolinia.ledger.ui.AdjustmentEntry.bannerWords;
import static org.infolinia.ledger.ui.AdjustmentEntry.fillIn;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.OpenCases;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An installation as it is set up through its screens: who works there adjusts his own points through none of them. */
class OwnWalletTest extends ViewTest {

    @Autowired
    AdjustmentDialogs dialogs;

    @Autowired
    AdjustmentDesk desk;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    PointsLedger ledger;

    @Autowired
    AgentDirectory directory;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory programs;

    @Autowired
    Gatekeeper gatekeeper;

    private LedgerFixture fixture;

    private ProgramId program;

    private ParticipantId wallet;

    private SignedInAgent owner;

    /** She is set up by the administrator, on the screen for it, with the phone that she gave the program. */
    @BeforeEach
    void aSupervisorWhoTakesPartHerself() {
        fixture = new LedgerFixture(programs, register, ledger, gatekeeper);
        program = fixture.aProgram();
        wallet = fixture.aParticipant(program);
        owner = enrolled(Role.SUPERVISOR);
        putDown(owner.id(), phoneOf(wallet));
        openTabFor(owner);
        fixture.identify(wallet);
    }

    /** Others would take her for a participant of theirs. */
    @AfterEach
    void sheLeaves() {
        putDown(owner.id(), "");
    }

    @Test
    void theScreenOffersHerToAskAndNotToPost() {
        dialogs.open(register.find(wallet).orElseThrow(), OpenCases.callWith(wallet), () -> {});
        fillIn(10);

        _assertNone(Button.class, spec -> spec.withText("Post adjustment"));
        assertThat(_get(Button.class, spec -> spec.withText("Ask for approval")).isEnabled())
                .isTrue();
        assertThat(bannerWords()).startsWith("This is your own wallet.");
    }

    @Test
    void theServiceRefusesHerToo() {
        assertThat(desk.adjust(adjustment(program, wallet, 10)))
                .isEqualTo(Outcome.refused("own-wallet-needs-approval", "SUPERVISOR"));
        assertThat(ledger.wallet(wallet).posted()).isEqualTo(Points.ZERO);
    }

    @Test
    void sheDoesNotAgreeToWhatAnotherAskedForHer() {
        SignedIn.as(enrolled(Role.AGENT));
        fixture.identify(wallet);
        var command = adjustment(program, wallet, 10);
        var promise = desk.preview(command.proposal()).orElseThrow().promise();
        var approval = approvals.ask(command.seenWith(promise)).orElseThrow();

        SignedIn.as(owner);
        assertThat(approvals.approve(approval.id())).isEqualTo(Outcome.refused("approval-of-own-wallet"));

        SignedIn.as(enrolled(Role.SUPERVISOR));
        assertThat(approvals.approve(approval.id())).isInstanceOf(Outcome.Done.class);
    }

    private SignedInAgent enrolled(Role role) {
        return new EnrolledAgents(directory, gatekeeper).enroll(Language.EN, role, "Halina", "Sama", program);
    }

    private String phoneOf(ParticipantId participant) {
        return gatekeeper.asSystem(
                "test",
                () -> register.find(participant)
                        .orElseThrow()
                        .phones()
                        .getFirst()
                        .formatted());
    }

    @SuppressWarnings("unchecked")
    private void putDown(AgentId agent, String phone) {
        MockVaadin.tearDown();
        openTabFor(SignedIn.administrator());
        UI.getCurrent().navigate("agents");
        Grid<AgentView> grid = _get(Grid.class);
        var ids = grid.getListDataView().getItems().map(AgentView::id).toList();
        _click((Button) _getCellComponent(grid, ids.indexOf(agent), "contacts"));
        _setValue(_get(TextArea.class, spec -> spec.withClasses("phones")), phone);
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));
        MockVaadin.tearDown();
    }
}
