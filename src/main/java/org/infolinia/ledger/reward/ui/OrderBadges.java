package org.infolinia.ledger.reward.ui;

import com.vaadin.flow.component.UI;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.reward.OrderState;

/** Where an order is, in a word. */
final class OrderBadges {

    private OrderBadges() {}

    static Badge of(OrderState state) {
        var word = UI.getCurrent().getTranslation("ledger.reward.state." + state.name());
        return switch (state) {
            case ORDERED -> new Badge(Icon.CLOCK, word, Tone.NEUTRAL);
            case DISPATCHED -> new Badge(Icon.SEND, word, Tone.ACCENT);
            case DELIVERED -> new Badge(Icon.CHECK, word, Tone.OK);
            case PROBLEM -> new Badge(Icon.ALERT, word, Tone.BAD);
            case RETURNED -> new Badge(Icon.UNDO, word, Tone.NEUTRAL);
            case CANCELLED -> new Badge(Icon.X, word, Tone.NEUTRAL);
        };
    }
}
