package org.infolinia.ledger.reward.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.reward.OrderReward;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.reward.RewardOrder;
import org.infolinia.participants.Participant;

/** Asks which reward, says what is left to spend afterwards, and orders it. */
class OrderRewardDialog extends Dialog {

    private final Participant participant;
    private final Points available;
    private final RewardDesk desk;
    private final Formats formats;
    private final Phrasebook phrasebook;
    private final Runnable afterwards;
    private final Select<Reward> reward = new Select<>();
    private final Div consequence = new Div();
    private final Button order;
    private UUID key = UUID.randomUUID();

    OrderRewardDialog(
            Participant participant,
            List<Reward> offered,
            Points available,
            RewardDesk desk,
            Formats formats,
            Phrasebook phrasebook,
            Runnable afterwards) {
        this.participant = participant;
        this.available = available;
        this.desk = desk;
        this.formats = formats;
        this.phrasebook = phrasebook;
        this.afterwards = afterwards;
        this.order = Buttons.primary(Icon.BOX, getTranslation("ledger.reward.order"), Chord.SUBMIT, this::order);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.reward.order"));
        reward.setLabel(getTranslation("ledger.reward"));
        reward.setItems(offered);
        reward.setItemLabelGenerator(this::label);
        reward.setWidthFull();
        reward.addValueChangeListener(change -> chosen(change.getValue()));
        consequence.getElement().setAttribute("aria-live", "polite");
        consequence.add(new Paragraph(
                getTranslation(offered.isEmpty() ? "ledger.reward.nothing-offered" : "ledger.reward.choose")));
        var form = new Div(reward, consequence);
        form.addClassName("adjustment-form");
        add(form);
        order.setEnabled(false);
        order.setDisableOnClick(true);
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), order);
        addOpenedChangeListener(change -> reward.focus());
    }

    private String label(Reward offered) {
        return getTranslation(
                "ledger.reward.offer",
                offered.name(Language.ofLocale(getLocale())),
                formats.points(offered.price(), getLocale()));
    }

    private void chosen(Reward chosen) {
        key = UUID.randomUUID();
        var left = available.plus(chosen.price().negated());
        consequence.removeAll();
        if (left.isNegative()) {
            show(Refusal.of("not-enough-points", available.value()));
        } else {
            consequence.add(new Paragraph(getTranslation(
                    "ledger.reward.consequence",
                    formats.points(available, getLocale()),
                    formats.points(left, getLocale()))));
        }
        order.setEnabled(!left.isNegative());
    }

    private void order() {
        var chosen = reward.getValue();
        switch (desk.order(new OrderReward(participant.id(), participant.program(), chosen.id(), key))) {
            case Outcome.Done<RewardOrder> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<RewardOrder>(Refusal refusal) -> {
                consequence.removeAll();
                show(refusal);
                order.setEnabled(true);
            }
        }
    }

    private void show(Refusal refusal) {
        consequence.add(new Banner(Icon.ALERT, phrasebook.say(Language.ofLocale(getLocale()), refusal), Tone.BAD));
    }
}
