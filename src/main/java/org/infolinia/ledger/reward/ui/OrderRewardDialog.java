package org.infolinia.ledger.reward.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.UUID;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.reward.OrderReward;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.reward.RewardOrder;
import org.infolinia.ledger.ui.parts.Refusals;
import org.infolinia.participants.Participant;
import org.jspecify.annotations.Nullable;

/** Asks which reward, says what is left to spend afterwards, and orders it at the price that was shown. */
class OrderRewardDialog extends Dialog {

    private final Participant participant;
    private final Services services;
    private final Runnable afterwards;
    private final Select<Reward> reward = new Select<>();
    private final Div consequence = new Div();
    private final Refusals refusals;
    private final Button order;
    private UUID key = UUID.randomUUID();

    /** Whom it asks. */
    record Services(
            RewardDesk desk, RewardCatalogue catalogue, PointsLedger ledger, Formats formats, Phrasebook phrasebook) {}

    OrderRewardDialog(Participant participant, Services services, Runnable afterwards) {
        this.participant = participant;
        this.services = services;
        this.afterwards = afterwards;
        this.refusals = new Refusals(services.phrasebook());
        this.order = Buttons.primary(Icon.BOX, getTranslation("ledger.reward.order"), Chord.SUBMIT, this::order);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.reward.order"));
        prepareReward();
        consequence.getElement().setAttribute("aria-live", "polite");
        consequence.addClassName("muted");
        var form = new Div(refusals, reward, consequence);
        form.addClassName("adjustment-form");
        add(form);
        offer();
        order.setDisableOnClick(true);
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), order);
        addOpenedChangeListener(change -> reward.focus());
    }

    private void prepareReward() {
        reward.setLabel(getTranslation("ledger.reward"));
        reward.setItemLabelGenerator(this::label);
        reward.setWidthFull();
        reward.addValueChangeListener(change -> show(change.getValue()));
    }

    private String label(Reward offered) {
        return getTranslation(
                "ledger.reward.offer",
                offered.name(Language.ofLocale(getLocale())),
                services.formats().points(offered.price(), getLocale()));
    }

    /** What can be ordered now. */
    private void offer() {
        var offered = services.catalogue().offered(participant.program());
        reward.setItems(offered);
        consequence.removeAll();
        consequence.add(new Paragraph(
                getTranslation(offered.isEmpty() ? "ledger.reward.nothing-offered" : "ledger.reward.choose")));
        order.setEnabled(false);
    }

    private void show(@Nullable Reward chosen) {
        if (chosen == null) {
            return;
        }
        key = UUID.randomUUID();
        refusals.removeAll();
        var available = services.ledger().balance(participant.id()).available();
        var left = available.plus(chosen.price().negated());
        consequence.removeAll();
        if (left.isNegative()) {
            refusals.show(Refusal.of("not-enough-points", available.value()));
        } else {
            consequence.add(new Paragraph(getTranslation(
                    "ledger.reward.consequence",
                    services.formats().points(available, getLocale()),
                    services.formats().points(left, getLocale()))));
        }
        order.setEnabled(!left.isNegative());
    }

    private void order() {
        var chosen = reward.getValue();
        var command = new OrderReward(participant.id(), participant.program(), chosen.id(), chosen.price(), key);
        switch (services.desk().order(command)) {
            case Outcome.Done<RewardOrder> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<RewardOrder>(Refusal refusal) -> {
                chooseAnew(chosen);
                refusals.show(refusal);
            }
        }
    }

    /** The same reward as it is offered now, so that the next press agrees to what is seen then. */
    private void chooseAnew(Reward before) {
        offer();
        services.catalogue().offered(participant.program()).stream()
                .filter(offered -> offered.id().equals(before.id()))
                .findFirst()
                .ifPresent(reward::setValue);
    }
}
