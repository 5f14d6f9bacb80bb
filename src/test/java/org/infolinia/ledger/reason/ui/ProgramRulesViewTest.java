package org.infolinia.ledger.reason.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Points;
import org.infolinia.kit.Banner;
import org.infolinia.ledger.LedgerViewTest;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.infolinia.ledger.reason.ReasonSetup;
import org.infolinia.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator settles reasons and limits on the screen. */
class ProgramRulesViewTest extends LedgerViewTest {

    @Autowired
    ReasonSetup setup;

    @BeforeEach
    void anAdministratorLooksAtOneProgram() {
        openTabFor(SignedIn.administratorOf(program));
        UI.getCurrent().navigate("program-rules");
    }

    @Test
    void aReasonIsAddedOnceItSaysAllThatIsNeeded() {
        _click(_get(Button.class, spec -> spec.withText("New reason")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Code")), "lost-parcel");
        confirm();
        _assertOne(Banner.class);
        write("Name in Polish", "Zagubiona paczka");
        write("Name in English", "Lost parcel");
        write("Name in Azerbaijani", "İtmiş bağlama");
        write("The participant reads in Polish", "za zagubioną paczkę");
        write("The participant reads in English", "for a lost parcel");
        write("The participant reads in Azerbaijani", "itmiş bağlamaya görə");
        _setValue(_get(_get(ReasonDialog.class), Checkbox.class), true);
        confirm();

        assertThat(reason("lost-parcel").needsAttachment()).isTrue();
        _assertNone(Dialog.class);
    }

    @Test
    void aReasonIsChangedInANewVersion() {
        _click(deedOf("missing-bonus", 0));
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Most at once")), 4_000);
        confirm();

        assertThat(reason("missing-bonus").maximum()).isEqualTo(Points.of(4_000));
        assertThat(reason("missing-bonus").version()).isEqualTo(2);
    }

    @Test
    void aReasonIsWithdrawnAndSaysSo() {
        _click(deedOf("missing-bonus", 1));
        confirm();

        assertThat(reason("missing-bonus").isWithdrawn()).isTrue();
        assertThat(deedOf("missing-bonus", 1).getText()).isEqualTo("Restore");
    }

    @Test
    void limitsAndStepsOfARoleAreChanged() {
        _click(_find(Button.class, spec -> spec.withText("Change limits")).getFirst());
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Per adjustment")), 300);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Allowed amounts")), "100, 400");
        confirm();
        _assertOne(Banner.class);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Allowed amounts")), "300, 100");
        confirm();

        var limits = directory.limits(program, Role.AGENT).orElseThrow();
        assertThat(limits.perAdjustment()).isEqualTo(Points.of(300));
        assertThat(limits.steps()).containsExactly(Points.of(100), Points.of(300));
    }

    private AdjustmentReason reason(String code) {
        return setup.of(program).stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Button deedOf(String code, int position) {
        var grid = _get(ReasonsGrid.class);
        var codes = setup.of(program).stream().map(AdjustmentReason::code).toList();
        var deeds = (Span) _getCellComponent(grid, codes.indexOf(code), "deeds");
        return _find(deeds, Button.class).get(position);
    }

    private static void write(String label, String text) {
        _setValue(_get(TextField.class, spec -> spec.withLabel(label)), text);
    }

    private static void confirm() {
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));
    }
}
