package org.infolinia.tickets.views.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Locale;
import org.infolinia.kit.Formats;
import org.infolinia.tickets.views.TicketView;
import org.infolinia.tickets.views.TicketView.Shipped;
import org.infolinia.tickets.views.TicketView.Stored;
import org.infolinia.tickets.views.ViewCount;

/** What views and their numbers are called, in the language of the open tab. */
final class ViewWords {

    private ViewWords() {}

    static String nameOf(TicketView view) {
        return switch (view) {
            case Shipped shipped -> translate(shipped.messageKey());
            case Stored stored -> stored.name();
        };
    }

    /** Such as {@code 4 280} and {@code 999+}. */
    static String of(ViewCount count, Formats formats, Locale locale) {
        return formats.number(count.number(), locale) + (count.isAtLeast() ? "+" : "");
    }
}
