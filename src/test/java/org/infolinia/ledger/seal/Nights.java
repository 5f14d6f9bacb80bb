package org.infolinia.ledger.seal;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.infolinia.harness.FixedClock;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.springframework.context.ApplicationContext;

/** Lets nights pass in tests, each with its seal. */
public final class Nights {

    private final NightlySeal nightly;
    private final LedgerSeals seals;
    private final LedgerCalendar calendar;
    private final FixedClock clock;

    public Nights(ApplicationContext house) {
        this.nightly = house.getBean(NightlySeal.class);
        this.seals = house.getBean(LedgerSeals.class);
        this.calendar = house.getBean(LedgerCalendar.class);
        this.clock = house.getBean(FixedClock.class);
    }

    /** To the day after this one, or after the last seal where another test was later. */
    public void pass() {
        var today = calendar.today();
        var lastSealed = seals.latest().map(Seal::on).filter(today::isBefore).orElse(today);
        clock.advance(Duration.ofDays(ChronoUnit.DAYS.between(today, lastSealed) + 1));
        nightly.sealIfDue();
    }
}
