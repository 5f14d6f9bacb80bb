package org.infolinia.tickets.effort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.book.TicketShelf;
import org.infolinia.tickets.effort.TimeEntry.Spent;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where agents book how long they have worked on a ticket, finished ones included, and mend what they booked today. */
@Service
@Transactional
public class TimeDesk {

    private final TimeRows rows;
    private final TicketBook book;
    private final TicketShelf shelf;
    private final Gatekeeper gatekeeper;
    private final Clock clock;
    private final ZoneId zone;

    TimeDesk(
            TimeRows rows,
            TicketBook book,
            TicketShelf shelf,
            Gatekeeper gatekeeper,
            Clock clock,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.rows = rows;
        this.book = book;
        this.shelf = shelf;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What was booked on the ticket and on those that were merged into it, the last first. Empty also when the ticket is not
     * there for the asker.
     */
    @Transactional(readOnly = true)
    public List<TimeEntry> of(TicketNumber number) {
        return shelf.find(number)
                .filter(ticket -> gatekeeper.allows(Permission.WORK_TICKETS, ticket.program()))
                .map(ticket -> rows.of(number, this::isMendable))
                .orElse(List.of());
    }

    /** Refused as {@code time-minutes}, {@code time-note} and {@code ticket-merged}. */
    public Outcome<List<TimeEntry>> book(TicketNumber number, Spent spent) {
        var me = me();
        return onTicket(
                number,
                ticket -> objection(spent)
                        .map(Outcome::<List<TimeEntry>>refused)
                        .orElseGet(() -> {
                            rows.add(number, me.id(), me.name().full(), clock.instant(), spent);
                            return told(ticket, null, spent);
                        }));
    }

    /** Refused as {@link #book} is, and as {@code time-settled} when it is not the asker's own or not of today. */
    public Outcome<List<TimeEntry>> mend(TicketNumber number, long entry, Spent spent) {
        return onEntry(
                number,
                entry,
                (ticket, known) -> objection(spent)
                        .map(Outcome::<List<TimeEntry>>refused)
                        .orElseGet(() -> {
                            if (known.spent().equals(spent)) {
                                return Outcome.done(rows.of(number, this::isMendable));
                            }
                            rows.change(known, spent);
                            return told(ticket, known.spent(), spent);
                        }));
    }

    /** Refused as {@code ticket-merged}, and as {@code time-settled} when it is not the asker's own or not of today. */
    public Outcome<List<TimeEntry>> remove(TicketNumber number, long entry) {
        return onEntry(number, entry, (ticket, known) -> {
            rows.remove(known);
            return told(ticket, known.spent(), null);
        });
    }

    private interface Deed {
        Outcome<List<TimeEntry>> on(TicketInHand ticket);
    }

    private Outcome<List<TimeEntry>> onTicket(TicketNumber number, Deed deed) {
        var ticket = book.take(number);
        return ticket.view().mergedInto() == null
                ? deed.on(ticket)
                : Outcome.refused("ticket-merged", number.toString());
    }

    private Outcome<List<TimeEntry>> onEntry(
            TicketNumber number, long entry, BiFunction<TicketInHand, TimeEntry, Outcome<List<TimeEntry>>> deed) {
        return onTicket(
                number,
                ticket -> rows.of(number, this::isMendable).stream()
                        .filter(known -> known.id() == entry && known.isMendable())
                        .findFirst()
                        .map(known -> deed.apply(ticket, known))
                        .orElseGet(() -> Outcome.refused("time-settled")));
    }

    private Outcome<List<TimeEntry>> told(TicketInHand ticket, @Nullable Spent before, @Nullable Spent after) {
        book.tell(
                ticket,
                Field.TIME,
                before == null ? null : before.written(),
                after == null ? null : after.written(),
                gatekeeper.actor());
        return Outcome.done(rows.of(ticket.number(), this::isMendable));
    }

    private boolean isMendable(TimeEntry entry) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return LocalDate.ofInstant(entry.bookedAt(), zone).equals(today)
                && gatekeeper
                        .agent()
                        .map(SignedInAgent::id)
                        .filter(entry.agent()::equals)
                        .isPresent();
    }

    private SignedInAgent me() {
        return gatekeeper.agent().orElseThrow(() -> new AccessDeniedException("Only people spend time"));
    }

    private static Optional<Refusal> objection(Spent spent) {
        if (spent.minutes() < 1 || spent.minutes() > TimeEntry.MAXIMUM_MINUTES) {
            return Optional.of(Refusal.of("time-minutes", TimeEntry.MAXIMUM_MINUTES));
        }
        return spent.note().length() > TimeEntry.MAXIMUM_NOTE_LENGTH
                ? Optional.of(Refusal.of("time-note", TimeEntry.MAXIMUM_NOTE_LENGTH))
                : Optional.empty();
    }
}
