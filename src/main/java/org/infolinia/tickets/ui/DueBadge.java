package org.infolinia.tickets.ui;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Ticket;

/** The day by which the law wants an answer; nothing when it sets none or the matter is over. */
class DueBadge extends Span {

    private static final int SOON_DAYS = 3;

    DueBadge(Ticket ticket, Formats formats, Locale locale) {
        var due = ticket.legalDueOn();
        if (due != null && !ticket.state().isOver()) {
            add(new Badge(Icon.SCALE, formats.day(due, locale), tone(due, formats.today())));
        }
    }

    private static Tone tone(LocalDate due, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, due);
        if (left < 0) {
            return Tone.BAD;
        }
        return left <= SOON_DAYS ? Tone.WARN : Tone.NEUTRAL;
    }
}
