package org.infolinia.ledger.reward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.reward.RewardOrder;

/** Orders that wait to be sent, the longest first, each with a place for its parcel's number. */
class WaitingOrders extends LiveOrders {

    private final ProgramId program;
    private final RewardDesk desk;
    private final Formats formats;

    WaitingOrders(ProgramId program, RewardDesk desk, Formats formats, Phrasebook phrasebook) {
        super(phrasebook);
        this.program = program;
        this.desk = desk;
        this.formats = formats;
        show();
    }

    @Override
    List<RewardOrder> orders() {
        return desk.waiting(program);
    }

    @Override
    EmptyState nothing() {
        return new EmptyState(Icon.CHECK, getTranslation("ledger.reward.nothing-waits"));
    }

    @Override
    Component row(RewardOrder order) {
        var name = order.reward().name(Language.ofLocale(getLocale()));
        var link = new Anchor("participants/" + order.participant().value(), name);
        link.addClassName("truncated");
        var since = new Span(formats.day(order.orderedAt(), getLocale()));
        since.addClassNames("tiny", "quiet", "unwrapped");
        return order(line(link, since), sending(order, name));
    }

    private Component sending(RewardOrder order, String name) {
        var words = getTranslation("ledger.reward.dispatch");
        var parcel = new TextField();
        parcel.setMaxLength(RewardDesk.MAXIMUM_PARCEL_LENGTH);
        parcel.setAriaLabel(getTranslation("ledger.reward.parcel") + ": " + name);
        parcel.setPlaceholder(getTranslation("ledger.reward.parcel"));
        parcel.setVisible(order.reward().delivery() == Delivery.PARCEL);
        var button = Buttons.plain(Icon.SEND, words, () -> take(() -> desk.dispatch(order.id(), parcel.getValue())));
        button.setAriaLabel(words + ": " + name);
        return steps(List.of(parcel, button));
    }
}
