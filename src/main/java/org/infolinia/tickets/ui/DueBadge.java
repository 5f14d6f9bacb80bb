package org.infolinia.tickets.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Ticket;

/** What is due first: the law's day or a promise of the program; nothing when neither is, or the matter is over. */
public class DueBadge extends Span {

    private static final int SOON_DAYS = 3;
    private static final Duration SOON = Duration.ofHours(1);

    private final transient Formats formats;
    private final Locale locale;

    public DueBadge(Ticket ticket, Formats formats, Locale locale) {
        this.formats = formats;
        this.locale = locale;
        var legal = ticket.legalDueOn();
        var promised = ticket.promisedAt();
        if (ticket.state().isOver()) {
            return;
        }
        if (promised != null && (legal == null || promised.isBefore(endOf(legal)))) {
            add(badge(promised));
        } else if (legal != null) {
            add(badge(legal));
        }
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(formats.zone()).toInstant();
    }

    private Badge badge(Instant promised) {
        var left = Duration.between(formats.now(), promised);
        var tone = left.isPositive() ? left.compareTo(SOON) <= 0 ? Tone.WARN : Tone.NEUTRAL : Tone.BAD;
        return new Badge(Icon.CLOCK, formats.moment(promised, locale), tone);
    }

    private Badge badge(LocalDate legal) {
        long left = ChronoUnit.DAYS.between(formats.today(), legal);
        if (left < 0) {
            return new Badge(Icon.SCALE, formats.day(legal, locale), Tone.BAD);
        }
        return new Badge(Icon.SCALE, formats.day(legal, locale), left <= SOON_DAYS ? Tone.WARN : Tone.NEUTRAL);
    }
}
