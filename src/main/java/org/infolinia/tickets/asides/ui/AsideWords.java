package org.infolinia.tickets.asides.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.infolinia.kit.Badge;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.asides.Aside;
import org.infolinia.tickets.asides.Forwarding;

/** What asides are called, in the language of the open tab. */
final class AsideWords {

    private AsideWords() {}

    static String of(Aside.State state) {
        return translate("tickets.asides.state." + state);
    }

    static String of(Forwarding.Data data) {
        return translate("tickets.asides.data." + data);
    }

    static Badge badge(Aside.State state) {
        return switch (state) {
            case AWAITED -> new Badge(Icon.HOURGLASS, of(state), Tone.NEUTRAL);
            case ANSWERED -> new Badge(Icon.MAIL_IN, of(state), Tone.ACCENT);
            case UNDELIVERED -> new Badge(Icon.ALERT, of(state), Tone.BAD);
            case CLOSED -> new Badge(Icon.LOCK, of(state), Tone.NEUTRAL);
        };
    }
}
