package org.infolinia.ledger.closing.paper;

import java.time.Instant;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.closing.Closing;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.springframework.stereotype.Component;

/** What stands on the papers of closings. */
@Component
class ClosingPaperWords {

    private static final char MINUS = '\u2212';

    private final Phrasebook phrasebook;
    private final LedgerCalendar calendar;

    ClosingPaperWords(Phrasebook phrasebook, LedgerCalendar calendar) {
        this.phrasebook = phrasebook;
        this.calendar = calendar;
    }

    String say(Language language, String key, Object... facts) {
        return phrasebook.say(language, "ledger.closing." + key, facts);
    }

    String day(Language language, Instant instant) {
        return language.day(calendar.dayOf(instant));
    }

    String stage(Language language, Closing closing) {
        var last = language.day(closing.lastDay());
        return closing.isFirst()
                ? say(language, "stage.first", last)
                : say(language, "stage.days", language.day(closing.firstDay()), last);
    }

    static String number(Language language, Points points) {
        var magnitude = language.number(points.magnitude().value());
        return points.isNegative() ? MINUS + magnitude : magnitude;
    }
}
