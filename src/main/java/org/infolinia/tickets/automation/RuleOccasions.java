package org.infolinia.tickets.automation;

import java.time.Clock;
import java.util.Optional;
import org.infolinia.tickets.AsideChanged;
import org.infolinia.tickets.MessageReceived;
import org.infolinia.tickets.NoteWritten;
import org.infolinia.tickets.ReplyMoved;
import org.infolinia.tickets.TicketAnswered;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.TicketEvent;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.automation.Trigger.Happening;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes what rules wait for, in the transaction in which it happens, so that it is neither lost nor done too early. */
@Component
class RuleOccasions {

    private final OccasionRows occasions;
    private final Clock clock;

    RuleOccasions(OccasionRows occasions, Clock clock) {
        this.occasions = occasions;
        this.clock = clock;
    }

    @EventListener
    void on(TicketOpened event) {
        note(event, Happening.OPENED);
    }

    @EventListener
    void on(MessageReceived event) {
        if (event.isFromPerson()) {
            note(event, Happening.HEARD);
        }
    }

    @EventListener
    void on(ReplyMoved event) {
        note(event, Happening.HEARD);
    }

    @EventListener
    void on(TicketAnswered event) {
        note(event, Happening.ANSWERED);
    }

    @EventListener
    void on(NoteWritten event) {
        note(event, Happening.NOTED);
    }

    @EventListener
    void on(AsideChanged event) {
        if (event.change() == AsideChanged.Change.HEARD) {
            note(event, Happening.ASIDE_HEARD);
        }
    }

    @EventListener
    void on(TicketChanged event) {
        happening(event.field()).ifPresent(happening -> note(event, happening));
    }

    /** Empty for what features keep beside the ticket, at which no rule begins. */
    private static Optional<Happening> happening(Field field) {
        return Optional.ofNullable(
                switch (field) {
                    case STATE -> Happening.STATE;
                    case PRIORITY -> Happening.PRIORITY;
                    case KIND -> Happening.KIND;
                    case TOPIC -> Happening.TOPIC;
                    case OWNER -> Happening.OWNER;
                    case QUEUE -> Happening.QUEUE;
                    case PARTICIPANT -> Happening.PARTICIPANT;
                    case TAGS -> Happening.TAGS;
                    case SNOOZE -> Happening.SNOOZE;
                    case LINK, CHECKLIST, CUSTOM, TIME, WATCHER, LEGAL, SUBJECT, LANGUAGE, CONTACT -> null;
                });
    }

    private void note(TicketEvent event, Happening happening) {
        var ticket = event.ticket();
        occasions.add(ticket.program(), happening, ticket.number(), clock.instant(), RuleChain.current());
    }
}
