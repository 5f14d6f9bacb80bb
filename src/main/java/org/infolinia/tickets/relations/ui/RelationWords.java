package org.infolinia.tickets.relations.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.relations.Bond;
import org.infolinia.tickets.relations.Link;

/** What links are called, in the language of the open tab. */
public final class RelationWords {

    private RelationWords() {}

    public static String of(Bond bond) {
        return translate("tickets.relations.bond." + bond);
    }

    public static String of(Link link) {
        return of(link.bond()) + " " + link.other();
    }

    static Component number(TicketNumber number) {
        var link = new Anchor("tickets/" + number, number.toString());
        link.addClassName("code");
        return link;
    }

    static Component unlinked(TicketNumber number) {
        var code = new Span(number.toString());
        code.addClassNames("code", "muted");
        return code;
    }

    static Badge badge(State state) {
        var word = translate("tickets.state." + state);
        return switch (state) {
            case NEW -> new Badge(Icon.INBOX, word, Tone.ACCENT);
            case OPEN -> new Badge(Icon.TICKET, word, Tone.ACCENT);
            case PENDING -> new Badge(Icon.HOURGLASS, word, Tone.NEUTRAL);
            case RESOLVED -> new Badge(Icon.CHECK, word, Tone.OK);
            case CLOSED -> new Badge(Icon.LOCK, word, Tone.NEUTRAL);
        };
    }
}
