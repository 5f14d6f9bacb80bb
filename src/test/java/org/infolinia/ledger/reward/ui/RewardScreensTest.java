package org.infolinia.ledger.reward.ui;

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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.UUID;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.OfferReward;
import org.infolinia.ledger.reward.OrderReward;
import org.infolinia.ledger.reward.OrderState;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.reward.RewardOrder;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RewardScreensTest extends ViewTest {

    @Autowired
    RewardDesk desk;

    @Autowired
    RewardCatalogue catalogue;

    @Autowired
    RewardsPanel panel;

    @Autowired
    OrderRewardAction action;

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
    private Reward mug;

    @BeforeEach
    void aParticipantWithPointsAndAReward() {
        fixture = new LedgerFixture(directory, register, ledger, gatekeeper);
        program = fixture.aProgram();
        halina = fixture.aParticipant(program);
        fixture.earn(program, halina, 500, TODAY, TODAY.plusYears(1));
        var names = Map.of(Language.PL, "Kubek", Language.EN, "Mug", Language.AZ, "Fincan");
        var offer = new OfferReward(program, "mug", names, Points.of(200), 3L, Delivery.PARCEL, TODAY, null);
        mug = gatekeeper.asSystem("test", () -> catalogue.offer(offer)).orElseThrow();
    }

    @Test
    void anAgentOrdersARewardAndCancelsItFromTheParticipantsPage() {
        openTabFor(SignedIn.agentOf(program));
        fixture.identify(halina);
        var participant = register.find(halina).orElseThrow();
        UI.getCurrent()
                .add(action.create(participant, IdentificationLevel.KNOWLEDGE, null, () -> {})
                        .orElseThrow());

        _click(_get(Button.class, spec -> spec.withText("Order a reward")));
        choose();
        _click(_get(_get(OrderRewardDialog.class), Button.class, spec -> spec.withText("Order a reward")));

        assertThat(ledger.wallet(halina).held()).isEqualTo(Points.of(200));
        UI.getCurrent()
                .add(panel.create(participant, IdentificationLevel.KNOWLEDGE).orElseThrow());
        _click(_get(Button.class, spec -> spec.withText("Cancel order")));
        assertThat(ledger.wallet(halina).held()).isEqualTo(Points.ZERO);
        _assertNone(Button.class, spec -> spec.withText("Cancel order"));
    }

    @Test
    void aSupervisorSendsWhatWaitsAndIsToldOfAMissingParcelNumber() {
        openTabFor(SignedIn.supervisorOf(program));
        fixture.identify(halina);
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
    void aSupervisorPutsARewardIntoTheCatalogue() {
        openTabFor(SignedIn.supervisorOf(program));
        UI.getCurrent().navigate("rewards");

        _click(_get(Button.class, spec -> spec.withText("New reward")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Code")), "blanket");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name in Polish")), "Koc");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name in English")), "Blanket");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name in Azerbaijani")), "Adyal");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Price in points")), 650);
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("On offer from")), TODAY);
        _click(_get(Button.class, spec -> spec.withText("Save reward")));

        assertThat(catalogue.of(program)).extracting(Reward::code).containsExactly("mug", "blanket");
        _assertNone(RewardDialog.class);
    }

    private RewardOrder order() {
        return desk.order(new OrderReward(halina, program, mug.id(), UUID.randomUUID()))
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void choose() {
        Select<Reward> select = _get(_get(OrderRewardDialog.class), Select.class);
        _setValue(select, mug);
    }
}
