package org.infolinia.tickets.effort.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.Duration;
import org.infolinia.tickets.effort.TimeEntry.Spent;

/** How long something took, in the language of the open tab. */
public final class TimeWords {

    private TimeWords() {}

    public static String of(Spent spent) {
        return spent.note().isEmpty() ? of(spent.minutes()) : of(spent.minutes()) + " – " + spent.note();
    }

    static String of(int minutes) {
        var time = Duration.ofMinutes(minutes);
        return time.toHours() == 0
                ? translate("tickets.time.minutes", minutes)
                : translate("tickets.time.hours", time.toHours(), time.toMinutesPart());
    }
}
