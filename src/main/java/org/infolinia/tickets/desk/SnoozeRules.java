package org.infolinia.tickets.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.infolinia.kernel.Refusal;
import org.infolinia.programs.ProgramZones;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.springframework.stereotype.Component;

/** When a ticket may not be put aside. */
@Component
class SnoozeRules {

    private static final int MAXIMUM_DAYS = 90;

    private final Clock clock;
    private final ProgramZones zones;

    SnoozeRules(Clock clock, ProgramZones zones) {
        this.clock = clock;
        this.zones = zones;
    }

    Optional<Refusal> firstRefusal(Ticket ticket, TicketEdit edit) {
        return edit instanceof ToSnooze aside && aside.until() != null
                ? refusal(ticket, aside.until())
                : Optional.empty();
    }

    private Optional<Refusal> refusal(Ticket ticket, Instant until) {
        if (ticket.state().isOver()) {
            return Optional.of(Refusal.of("snooze-over", ticket.number().toString()));
        }
        var now = clock.instant();
        if (!until.isAfter(now)) {
            return Optional.of(Refusal.of("snooze-past"));
        }
        if (until.isAfter(now.plus(Duration.ofDays(MAXIMUM_DAYS)))) {
            return Optional.of(Refusal.of("snooze-too-far", MAXIMUM_DAYS));
        }
        return isTooLateForTheLaw(ticket, until)
                ? Optional.of(Refusal.of("snooze-after-law", ticket.number().toString()))
                : Optional.empty();
    }

    /** Silence has consequences, so nothing sleeps through the last day that the law leaves. */
    private boolean isTooLateForTheLaw(Ticket ticket, Instant until) {
        var lastDay = ticket.legalDueOn();
        return lastDay != null
                && !until.isBefore(lastDay.plusDays(1)
                        .atStartOfDay(zones.of(ticket.program()))
                        .toInstant());
    }
}
