package org.infolinia.tickets.watchers;

import java.time.Clock;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.tickets.MessageReceived;
import org.infolinia.tickets.NoteWritten;
import org.infolinia.tickets.TicketAnswered;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.TicketEvent;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketsMerged;
import org.infolinia.tickets.watchers.WatchNews.Happening;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells watchers what others do on their tickets. */
@Component
class WatchFollower {

    private static final long NO_AGENT = 0;

    private final WatchRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WatchFollower(WatchRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(MessageReceived event) {
        if (event.isFromPerson()) {
            tell(event, event.ticket().number(), Happening.HEARD);
        }
    }

    @EventListener
    void on(TicketAnswered event) {
        tell(event, event.ticket().number(), Happening.ANSWERED);
    }

    @EventListener
    void on(NoteWritten event) {
        tell(event, event.ticket().number(), Happening.NOTED);
    }

    /** That a ticket was closed because it goes on elsewhere is told as a merge. */
    @EventListener
    void on(TicketChanged event) {
        if (event.field() == Field.STATE && event.ticket().mergedInto() == null) {
            tell(event, event.ticket().number(), Happening.STATE);
        }
    }

    @EventListener
    void on(TicketsMerged event) {
        tell(event, event.survivor(), Happening.MERGED);
    }

    private void tell(TicketEvent event, TicketNumber ticket, Happening happening) {
        var except = Optional.ofNullable(event.by().agent()).map(AgentId::value).orElse(NO_AGENT);
        if (rows.tell(ticket, happening, event.by().name(), except, clock.instant())) {
            events.publishEvent(new WatchersTold());
        }
    }
}
