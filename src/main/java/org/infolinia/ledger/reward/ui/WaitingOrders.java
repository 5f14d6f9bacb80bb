package org.infolinia.ledger.reward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.reward.RewardOrder;

/** Orders that wait to be sent, the longest first, each with a place for its parcel's number. */
class WaitingOrders extends Div {

    private final ProgramId program;
    private final RewardDesk desk;
    private final Formats formats;
    private final Phrasebook phrasebook;

    WaitingOrders(ProgramId program, RewardDesk desk, Formats formats, Phrasebook phrasebook) {
        this.program = program;
        this.desk = desk;
        this.formats = formats;
        this.phrasebook = phrasebook;
        getElement().setAttribute("aria-live", "polite");
        show();
    }

    private void show() {
        removeAll();
        var waiting = desk.waiting(program);
        if (waiting.isEmpty()) {
            add(new EmptyState(Icon.CHECK, getTranslation("ledger.reward.nothing-waits")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        waiting.forEach(order -> list.add(new ListItem(row(order))));
        add(list);
    }

    private Component row(RewardOrder order) {
        var name = order.reward().name(Language.ofLocale(getLocale()));
        var link = new Anchor("participants/" + order.participant().value(), name);
        link.addClassName("truncated");
        var since = new Span(formats.day(order.orderedAt(), getLocale()));
        since.addClassNames("tiny", "quiet", "unwrapped");
        var first = new Div(Icon.BOX.create(), link, since);
        first.addClassNames("row", "posting-row");
        return new Div(first, sending(order, name));
    }

    private Component sending(RewardOrder order, String name) {
        var words = getTranslation("ledger.reward.dispatch");
        var parcel = new TextField();
        parcel.setMaxLength(RewardDesk.MAXIMUM_PARCEL_LENGTH);
        parcel.setAriaLabel(getTranslation("ledger.reward.parcel") + ": " + name);
        parcel.setPlaceholder(getTranslation("ledger.reward.parcel"));
        parcel.setVisible(order.reward().delivery() == Delivery.PARCEL);
        var button = Buttons.plain(Icon.SEND, words, () -> dispatch(order, parcel.getValue()));
        button.setAriaLabel(words + ": " + name);
        var line = new Div(parcel, button);
        line.addClassName("row");
        return line;
    }

    private void dispatch(RewardOrder order, String parcel) {
        var outcome = desk.dispatch(order.id(), parcel);
        show();
        if (outcome instanceof Outcome.Refused<RewardOrder>(Refusal refusal)) {
            addComponentAsFirst(
                    new Banner(Icon.ALERT, phrasebook.say(Language.ofLocale(getLocale()), refusal), Tone.BAD));
        }
    }
}
