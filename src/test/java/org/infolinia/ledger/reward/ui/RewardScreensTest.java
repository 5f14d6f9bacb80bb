package org.infolinia.ledger.reward.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.UUID;
import org.infolinia.harness.OpenCases;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.kit.Banner;
import org.infolinia.ledger.LedgerViewTest;
import org.infolinia.ledger.reward.ChangeReward;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.OfferReward;
import org.infolinia.ledger.reward.OrderReward;
import org.infolinia.ledger.reward.OrderState;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.reward.RewardOrder;
import org.infolinia.ledger.reward.RewardTerms;
import org.infolinia.ledger.ui.CaseField;
import org.infolinia.participants.panel.ParticipantAction.Context;
import org.infolinia.participants.panel.ParticipantPanel.Place;
import org.infolinia.participants.panel.ParticipantPanels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RewardScreensTest extends LedgerViewTest {

    @Autowired
    RewardDesk desk;

    @Autowired
    RewardsPanel panel;

    @Autowired
    OrderRewardAction action;

    private Reward mug;

    @Autowired
    ParticipantPanels panels;

    @BeforeEach
    void halinaHasPointsForAReward() {
        fixture.earn(program, halina, 500, TODAY, TODAY.plusYears(1));
        var names = Map.of(Language.PL, "Kubek", Language.EN, "Mug", Language.AZ, "Fincan");
        var offer = new OfferReward(program, "mug", names, Points.of(200), 3L, Delivery.PARCEL, TODAY, null);
        mug = gatekeeper.asSystem("test", () -> catalogue.offer(offer)).orElseThrow();
    }

    @Test
    void anAgentOrdersARewardAndCancelsItFromTheParticipantsPage() {
        openTabWithHalinaOnTheLine();
        UI.getCurrent()
                .add(action.create(new Context(halina(), IdentificationLevel.KNOWLEDGE, null, () -> {}))
                        .orElseThrow());

        _click(_get(Button.class, spec -> spec.withText("Order a reward")));
        choose();
        _click(_get(_get(OrderRewardDialog.class), Button.class, spec -> spec.withText("Order a reward")));

        assertThat(ledger.wallet(halina).held()).isEqualTo(Points.of(200));
        UI.getCurrent()
                .add(panel.create(halina(), IdentificationLevel.KNOWLEDGE).orElseThrow());
        _click(_get(Button.class, spec -> spec.withText("Cancel order")));
        assertThat(ledger.wallet(halina).held()).isEqualTo(Points.ZERO);
        _assertNone(Button.class, spec -> spec.withText("Cancel order"));
    }

    @Test
    void aSupervisorSendsWhatWaitsAndIsToldOfAMissingParcelNumber() {
        openTabForASupervisor();
        var order = order();
        UI.getCurrent().navigate("rewards");

        _click(_get(Button.class, spec -> spec.withText("Send")));
        _assertOne(Banner.class);
        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("Number of the parcel")), "PL-77");
        _click(_get(Button.class, spec -> spec.withText("Send")));

        assertThat(desk.of(halina)).singleElement().satisfies(sent -> {
            assertThat(sent.id()).isEqualTo(order.id());
            assertThat(sent.state()).isEqualTo(OrderState.DISPATCHED);
        });
    }

    @Test
    void aSupervisorTakesASentRewardBackAndIsAskedForTheCase() {
        openTabFor(SignedIn.supervisorOf(program));
        fixture.identify(halina);
        desk.dispatch(order().id(), "PL-77").orElseThrow();
        UI.getCurrent().add(panels.at(Place.STATE, halina(), IdentificationLevel.KNOWLEDGE));

        _click(_get(Button.class, spec -> spec.withText("Take back")));
        var dialog = _get(ReturnDialog.class);
        _setValue(_get(dialog, TextArea.class), "The parcel came back to us.");
        _click(_get(dialog, Button.class, spec -> spec.withText("Take back")));
        _assertOne(dialog, Banner.class);
        _get(dialog, CaseField.class).setValue(OpenCases.callWith(halina));
        var before = balance();
        _click(_get(dialog, Button.class, spec -> spec.withText("Take back")));

        assertThat(balance()).isNotEqualTo(before);
        _assertNone(ReturnDialog.class);
        _assertNone(Button.class, spec -> spec.withText("Take back"));
        assertThat(desk.of(halina))
                .first()
                .satisfies(order -> assertThat(order.state()).isEqualTo(OrderState.RETURNED));
        assertThat(ledger.wallet(halina).available()).isEqualTo(Points.of(500));
    }

    private static String balance() {
        return _get(Paragraph.class, spec -> spec.withClasses("balance"))
                .getElement()
                .getTextRecursively();
    }

    @Test
    void agentsAreNotOfferedToTakeRewardsBack() {
        SignedIn.supervisorOf(program);
        fixture.identify(halina);
        desk.dispatch(order().id(), "PL-77").orElseThrow();
        openTabFor(SignedIn.agentOf(program));
        UI.getCurrent()
                .add(panel.create(register.find(halina).orElseThrow(), IdentificationLevel.KNOWLEDGE)
                        .orElseThrow());

        _assertOne(Button.class, spec -> spec.withText("Report a problem"));
        _assertNone(Button.class, spec -> spec.withText("Take back"));
    }

    @Test
    void aSupervisorPutsARewardIntoTheCatalogue() {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("rewards");

        fillInANewReward("blanket");

        assertThat(catalogue.of(program)).extracting(Reward::code).containsExactly("mug", "blanket");
        _assertNone(RewardDialog.class);
    }

    @Test
    void savingARewardKeepsWhatWasOrderedWhileItsDialogWasOpen() {
        openTabForASupervisor();
        UI.getCurrent().navigate("rewards");
        _click((Button) _getCellComponent(_get(Grid.class), 0, "change"));
        order();

        _setValue(_get(TextField.class, spec -> spec.withLabel("Name in English")), "Large mug");
        _click(_get(Button.class, spec -> spec.withText("Save reward")));

        assertThat(catalogue.of(program)).singleElement().satisfies(saved -> {
            assertThat(saved.name(Language.EN)).isEqualTo("Large mug");
            assertThat(saved.stock()).isEqualTo(2);
        });
    }

    @Test
    void aNewRewardWithATakenCodeIsRefusedInWords() {
        openTabForASupervisor();
        UI.getCurrent().navigate("rewards");

        fillInANewReward("mug");

        assertThat(_get(_get(Banner.class), Span.class).getText()).contains("a reward with the code “mug” already");
        assertThat(catalogue.of(program)).containsExactly(mug);
        assertThat(_get(Button.class, spec -> spec.withText("Save reward")).isEnabled())
                .isTrue();
    }

    @Test
    void aPriceThatChangedSinceItWasShownIsSaidAndShownAnew() {
        openTabWithHalinaOnTheLine();
        UI.getCurrent()
                .add(action.create(new Context(halina(), IdentificationLevel.KNOWLEDGE, null, () -> {}))
                        .orElseThrow());
        _click(_get(Button.class, spec -> spec.withText("Order a reward")));
        choose();
        var dearer = new RewardTerms(mug.names(), Points.of(300), mug.delivery(), mug.activeFrom(), null);
        gatekeeper
                .asSystem("test", () -> catalogue.change(new ChangeReward(mug, dearer, mug.stock())))
                .orElseThrow();

        var dialog = _get(OrderRewardDialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("Order a reward")));

        assertThat(_get(dialog, Banner.class).getElement().getTextRecursively()).contains("it was 200, now it is 300");
        assertThat(ledger.wallet(halina).held()).isEqualTo(Points.ZERO);
        _click(_get(dialog, Button.class, spec -> spec.withText("Order a reward")));
        assertThat(ledger.wallet(halina).held()).isEqualTo(Points.of(300));
    }

    @Test
    void whoFillsInNothingIsToldWhatIsMissing() {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("rewards");
        _click(_get(Button.class, spec -> spec.withText("New reward")));

        _click(_get(Button.class, spec -> spec.withText("Save reward")));

        assertThat(_get(Banner.class).getElement().getTextRecursively()).contains("Give the first day of the offer.");
    }

    private RewardOrder order() {
        return desk.order(new OrderReward(halina, program, mug.id(), mug.price(), UUID.randomUUID()))
                .orElseThrow();
    }

    private static void fillInANewReward(String code) {
        _click(_get(Button.class, spec -> spec.withText("New reward")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Code")), code);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name in Polish")), "Koc");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name in English")), "Blanket");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name in Azerbaijani")), "Adyal");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Price in points")), 650);
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("On offer from")), TODAY);
        _click(_get(Button.class, spec -> spec.withText("Save reward")));
    }

    @SuppressWarnings("unchecked")
    private void choose() {
        Select<Reward> select = _get(_get(OrderRewardDialog.class), Select.class);
        _setValue(select, mug);
    }
}
