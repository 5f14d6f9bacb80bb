package org.infolinia.tickets.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tickets that nobody works on. Each queue, language and state is gone through for itself along one index, so that the
 * first ones cost the same however many wait, there or elsewhere.
 */
@Component
class UnownedTickets {

    /** Tickets outside of any queue are in one without a name. */
    static final String NO_QUEUE = "";

    private static final String MOST_URGENT = """
            select found.number
              from unnest(:programs::bigint[], :queues::text[]) as place(program_id, queue)
             cross join unnest(:languages::text[]) as spoken(language)
             cross join unnest(array['NEW', 'OPEN']) as wanted(state)
             cross join lateral (
                select number, due_at from tickets.ticket
                 where program_id = place.program_id and coalesce(queue, '') = place.queue
                   and language = spoken.language and state = wanted.state
                   and owner_id is null and snoozed_until is null and state in ('NEW', 'OPEN')
                 order by due_at, number limit :limit) as found
             order by found.due_at, found.number limit :limit""";

    private static final String FIRST_FREE = """
            select number from tickets.ticket
             where number = any(:numbers) and owner_id is null and snoozed_until is null and state in ('NEW', 'OPEN')
             order by due_at, number limit 1
               for update skip locked""";

    private final JdbcClient jdbc;

    UnownedTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A queue of a program. */
    record Place(ProgramId program, String queue) {

        static Place of(Ticket ticket) {
            return new Place(ticket.program(), Objects.requireNonNullElse(ticket.queue(), NO_QUEUE));
        }
    }

    /** What is due first, and of that the oldest, as it is stored now; others may be about to take some of them. */
    List<TicketNumber> mostUrgent(Collection<Place> places, Set<Language> languages, int limit) {
        return jdbc.sql(MOST_URGENT)
                .param(
                        "programs",
                        places.stream().map(place -> place.program().value()).toArray(Long[]::new))
                .param("queues", places.stream().map(Place::queue).toArray(String[]::new))
                .param("languages", languages.stream().map(Language::name).toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> new TicketNumber(row.getLong(1)))
                .list();
    }

    /** The first of them that nobody owns or holds, held until the transaction ends. */
    Optional<TicketNumber> holdFirst(List<TicketNumber> candidates) {
        return jdbc.sql(FIRST_FREE)
                .param("numbers", candidates.stream().map(TicketNumber::value).toArray(Long[]::new))
                .query((row, number) -> new TicketNumber(row.getLong(1)))
                .optional();
    }
}
