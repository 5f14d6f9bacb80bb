package org.infolinia.tickets.relations.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
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
}
