package org.infolinia.participants.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.infolinia.harness.Newcomers;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Card;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.participants.HalinaTwice;
import org.infolinia.participants.Participant.Status;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.merging.MergeParticipants;
import org.infolinia.participants.merging.ParticipantMerge;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PartingDialogTest extends ViewTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired
    ParticipantRegister register;

    @Autowired
    ParticipantMerge merge;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    PointsLedger ledger;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    Newcomers newcomers;

    private ProgramId program;
    private HalinaTwice halina;
    private LedgerFixture points;

    @BeforeEach
    void halinaIsRegisteredTwice() {
        program = newcomers.aProgram();
        halina = HalinaTwice.in(program, newcomers);
        points = new LedgerFixture(directory, register, ledger, gatekeeper);
    }

    @Test
    void thePageTellsWhoWasMergedAndTakesItBack() {
        merged();
        openSurvivor();

        assertThat(_get(Card.class, spec -> spec.withPredicate(PartingDialogTest::isAboutMerges))
                        .getElement()
                        .getTextRecursively())
                .contains(halina.second().number(), "Same person, said so herself.");
        _click(_get(Button.class, spec -> spec.withText("Undo merge")));
        _setValue(_get(_get(PartingDialog.class), TextArea.class), "Two sisters with one name.");
        confirm();

        assertThat(register.find(halina.newer()).orElseThrow().status()).isEqualTo(Status.ACTIVE);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("participants/" + halina.newer().value());
    }

    @Test
    void withoutAReasonItIsRefusedBesideWhatWasAsked() {
        merged();
        openSurvivor();
        _click(_get(Button.class, spec -> spec.withText("Undo merge")));

        confirm();

        assertThat(_find(_get(PartingDialog.class), Banner.class)).hasSize(1);
        assertThat(register.find(halina.newer()).orElseThrow().status()).isEqualTo(Status.MERGED);
    }

    @Test
    void spentPointsAreSaidAndMayBeOwed() {
        points.earn(program, halina.newer(), 300, MONDAY, null);
        merged();
        points.spend(program, halina.older(), 120, MONDAY);
        openSurvivor();
        _click(_get(Button.class, spec -> spec.withText("Undo merge")));

        assertThat(_get(_get(PartingDialog.class), Banner.class).getElement().getTextRecursively())
                .contains("120");
        assertThat(confirmButton().isEnabled()).isFalse();
        _setValue(_get(_get(PartingDialog.class), Checkbox.class), true);
        _setValue(_get(_get(PartingDialog.class), TextArea.class), "Two sisters with one name.");
        confirm();

        assertThat(ledger.wallet(halina.newer()).posted()).isEqualTo(Points.of(300));
        assertThat(ledger.wallet(halina.older()).owed()).isEqualTo(Points.of(120));
    }

    @Test
    void anAgentSeesNoWayBack() {
        merged();
        openTabFor(SignedIn.agentOf(program));
        UI.getCurrent().navigate("participants/" + halina.older().value());

        _assertNone(Button.class, spec -> spec.withText("Undo merge"));
    }

    private void merged() {
        SignedIn.supervisorOf(program);
        var stamp = merge.preview(halina.older(), halina.newer()).orElseThrow().stamp();
        merge.merge(new MergeParticipants(halina.older(), halina.newer(), "Same person, said so herself.", stamp))
                .orElseThrow();
    }

    private void openSurvivor() {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("participants/" + halina.older().value());
    }

    private static void confirm() {
        _click(confirmButton());
    }

    private static Button confirmButton() {
        return _get(_get(PartingDialog.class), Button.class, spec -> spec.withText("Undo merge"));
    }

    private static boolean isAboutMerges(Card card) {
        return card.getElement().getTextRecursively().contains("Merged records");
    }
}
