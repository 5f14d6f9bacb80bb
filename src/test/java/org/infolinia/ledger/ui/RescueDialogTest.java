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
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.infolinia.harness.OpenCases;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Banner;
import org.infolinia.ledger.LedgerViewTest;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.infolinia.ledger.rescue.LapsingLot;
import org.infolinia.ledger.rescue.PointsRescue;
import org.infolinia.participants.panel.ParticipantAction.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RescueDialogTest extends LedgerViewTest {

    @Autowired
    RescueAction action;

    @Autowired
    PointsRescue rescue;

    @Test
    void anAgentKeepsPointsThatAreAboutToExpire() {
        fixture.earn(program, halina, 40, TODAY, TODAY.plusDays(5));
        openTabWithHalinaOnTheLine();
        openDialog();

        _click(_get(Button.class, spec -> spec.withText("Extend")));
        _assertOne(Banner.class);
        fillIn();
        assertThat(previewWords())
                .contains("Your limit per adjustment")
                .contains("Przedłużyliśmy ważność 40 punktów. Można je wydać do 17 lutego 2027.");
        _click(_get(Button.class, spec -> spec.withText("Extend")));

        assertThat(_get(Paragraph.class, spec -> spec.withClasses("say")).getText())
                .startsWith("Przedłużyliśmy ważność 40 punktów");
        _assertNone(Button.class, spec -> spec.withText("Extend"));
        assertThat(ledger.wallet(halina).lots())
                .extracting(WalletView.Lot::expiresOn)
                .containsExactly(TODAY.plusMonths(3));
    }

    @Test
    void whatAGestureCostsIsSaidBefore() {
        fixture.earn(program, halina, 40, TODAY, TODAY.plusDays(5));
        openTabWithHalinaOnTheLine();
        openDialog();
        fillIn();

        choose("apology");

        assertThat(_get(_get(RescueForm.class), Paragraph.class).getText())
                .contains("The goodwill budget is not enough: 40 needed, 0 left.");
    }

    @Test
    void whatIsBeyondTheAgentsLimitIsSaidBeforeItIsTried() {
        fixture.earn(program, halina, 501, TODAY, TODAY.plusDays(5));
        openTabWithHalinaOnTheLine();
        openDialog();

        fillIn();

        assertThat(previewWords()).contains("A shift supervisor has to agree");
        assertThat(_get(Button.class, spec -> spec.withText("Extend")).isEnabled())
                .isFalse();
    }

    @Test
    void thereIsNoButtonWhileNothingExpires() {
        fixture.earn(program, halina, 40, TODAY, TODAY.plusDays(90));
        openTabWithHalinaOnTheLine();

        assertThat(action.create(new Context(halina(), IdentificationLevel.KNOWLEDGE, null, () -> {})))
                .isEmpty();
    }

    private static String previewWords() {
        return _get(RescuePreviewPane.class).getElement().getTextRecursively();
    }

    private void openDialog() {
        var button = action.create(
                        new Context(halina(), IdentificationLevel.KNOWLEDGE, OpenCases.ticketOf(halina), () -> {}))
                .orElseThrow();
        UI.getCurrent().add(button);
        _click((Button) button);
    }

    @SuppressWarnings("unchecked")
    private void fillIn() {
        var form = _get(RescueForm.class);
        CheckboxGroup<LapsingLot> lots = _get(form, CheckboxGroup.class);
        _setValue(lots, Set.copyOf(rescue.rescuable(halina)));
        choose("missing-bonus");
        _setValue(_get(form, TextArea.class), "Nagroda niedostępna przed wygaśnięciem.");
    }

    @SuppressWarnings("unchecked")
    private static void choose(String code) {
        Select<AdjustmentReason> reason = _get(Select.class, spec -> spec.withLabel("Reason"));
        _setValue(
                reason,
                reason.getListDataView()
                        .getItems()
                        .filter(item -> item.code().equals(code))
                        .findFirst()
                        .orElseThrow());
    }
}
