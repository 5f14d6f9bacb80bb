package org.infolinia.tickets.sla;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.infolinia.kernel.Actor;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.EventNoted;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Conversation.Entry;
import org.infolinia.tickets.sla.SlaClockRows.Alarm;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Warns in the ticket before a promise is missed, and escalates it afterwards as its policy says; each once. */
@Component
class SlaAlarms {

    private static final int PAGE = 100;

    private final SlaClockRows rows;
    private final SlaPolicyRows policies;
    private final TicketBook book;
    private final Conversation conversation;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SlaAlarms(
            SlaClockRows rows,
            SlaPolicyRows policies,
            TicketBook book,
            Conversation conversation,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.policies = policies;
        this.book = book;
        this.conversation = conversation;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Raises what is to be raised by now. What was missed needs no warning any more. */
    void raise() {
        gatekeeper.asSystem("ticket-clock", () -> {
            each(() -> rows.toEscalate(clock.instant(), PAGE), this::escalate);
            each(() -> rows.toWarnOf(clock.instant(), PAGE), this::warn);
        });
    }

    private interface Alarms {
        List<Alarm> next();
    }

    private void each(Alarms alarms, Predicate<Alarm> deed) {
        for (var page = alarms.next(); !page.isEmpty(); page = alarms.next()) {
            var done = page.stream()
                    .filter(alarm -> transactions
                            .runOneOfMany(alarm.ticket(), () -> deed.test(alarm))
                            .orElse(false))
                    .count();
            if (done == 0) {
                return;
            }
        }
    }

    /** @return whether it was still to be done when the ticket was in hand */
    private boolean warn(Alarm alarm) {
        var ticket = book.look(alarm.ticket());
        if (ticket.isEmpty() || !rows.isToWarnOf(alarm, clock.instant())) {
            return false;
        }
        rows.warned(alarm, clock.instant());
        note(ticket.get(), "tickets.event.sla-warned.", alarm.metric());
        events.publishEvent(new PromiseAtRisk(gatekeeper.actor(), ticket.get().view(), false));
        return true;
    }

    private boolean escalate(Alarm alarm) {
        var ticket = book.look(alarm.ticket());
        if (ticket.isEmpty() || !rows.isToEscalate(alarm, clock.instant())) {
            return false;
        }
        rows.escalated(alarm, clock.instant());
        note(ticket.get(), "tickets.event.sla-missed.", alarm.metric());
        events.publishEvent(new PromiseAtRisk(gatekeeper.actor(), ticket.get().view(), true));
        termsOf(ticket.get(), alarm).ifPresent(terms -> escalate(ticket.get(), terms, gatekeeper.actor()));
        return true;
    }

    private void escalate(TicketInHand ticket, SlaTerms terms, Actor by) {
        if (terms.isRaised()) {
            book.edit(ticket, new ToPriority(Priority.URGENT), by);
        }
        var queue = terms.passedTo();
        if (queue != null) {
            book.edit(ticket, new ToQueue(queue), by);
        }
    }

    private Optional<SlaTerms> termsOf(TicketInHand ticket, Alarm alarm) {
        var policy = rows.of(alarm.ticket()).stream()
                .filter(state -> state.clock().metric() == alarm.metric()
                        && state.clock().round() == alarm.round())
                .map(SlaState::policy)
                .filter(Objects::nonNull)
                .findFirst();
        return policies.of(ticket.program()).stream()
                .filter(known -> policy.filter(id -> id == known.id()).isPresent())
                .map(SlaPolicy::terms)
                .findFirst();
    }

    private void note(TicketInHand ticket, String key, SlaMetric metric) {
        var by = gatekeeper.actor();
        conversation.add(ticket.number(), Entry.event(clock.instant(), by, Words.of(key + metric.suffix())));
        events.publishEvent(new EventNoted(by, ticket.view()));
    }
}
