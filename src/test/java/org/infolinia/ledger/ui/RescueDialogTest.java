package org.infolinia.ledger.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.infolinia.ledger.rescue.LapsingLot;
import org.infolinia.ledger.rescue.PointsRescue;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RescueDialogTest extends ViewTest {

    @Autowired
    RescueAction action;

    @Autowired
    PointsRescue rescue;

    @Autowired
    PointsLedger ledger;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

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
    void anAgentKeepsPointsThatAreAboutToExpire() {
        fixture.earn(program, halina, 40, TODAY, TODAY.plusDays(5));
        openTabFor(SignedIn.agentOf(program));
        fixture.identify(halina);
        openDialog();

        _click(_get(Button.class, spec -> spec.withText("Extend")));
        _assertOne(Banner.class);
        fillIn();
        _click(_get(Button.class, spec -> spec.withText("Extend")));

        _assertNone(RescueDialog.class);
        assertThat(ledger.wallet(halina).lots())
                .extracting(WalletView.Lot::expiresOn)
                .containsExactly(TODAY.plusMonths(3));
    }

    @Test
    void thereIsNoButtonWhileNothingExpires() {
        fixture.earn(program, halina, 40, TODAY, TODAY.plusDays(90));
        openTabFor(SignedIn.agentOf(program));
        fixture.identify(halina);

        assertThat(action.create(register.find(halina).orElseThrow(), IdentificationLevel.KNOWLEDGE, null, () -> {}))
                .isEmpty();
    }

    private void openDialog() {
        var button = action.create(
                        register.find(halina).orElseThrow(),
                        IdentificationLevel.KNOWLEDGE,
                        CaseReference.ticket(20_431),
                        () -> {})
                .orElseThrow();
        UI.getCurrent().add(button);
        _click((Button) button);
    }

    @SuppressWarnings("unchecked")
    private void fillIn() {
        var form = _get(RescueForm.class);
        CheckboxGroup<LapsingLot> lots = _get(form, CheckboxGroup.class);
        _setValue(lots, Set.copyOf(rescue.rescuable(halina)));
        Select<AdjustmentReason> reason = _get(form, Select.class, spec -> spec.withLabel("Reason"));
        _setValue(reason, reason.getListDataView().getItems().findFirst().orElseThrow());
        _setValue(_get(form, TextArea.class), "Nagroda niedostępna przed wygaśnięciem.");
    }
}
