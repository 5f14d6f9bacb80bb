package org.infolinia.tickets.fulltext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.fulltext.index.LikeText;
import org.infolinia.tickets.fulltext.index.LikeText.Likeness;
import org.infolinia.tickets.fulltext.index.MessageText;
import org.infolinia.tickets.fulltext.index.TextIndexKeeper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how like other tickets' texts are to what a ticket's contact wrote. */
@Service
public class LikeTickets {

    /** In how many of his messages the contact says what the matter is. */
    private static final int FIRST_MESSAGES = 3;

    private final TextIndexKeeper index;
    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;

    LikeTickets(TextIndexKeeper index, JdbcClient jdbc, Gatekeeper gatekeeper) {
        this.index = index;
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
    }

    /** A ticket and how like it is. */
    public record Like(TicketNumber ticket, Likeness likeness) {}

    /** What a ticket's contact wrote, to be held beside other texts. Belongs to one thread. */
    public final class Resemblance {

        private final Ticket ticket;
        private final Optional<LikeText> text;

        private Resemblance(Ticket ticket, Optional<LikeText> text) {
            this.ticket = ticket;
            this.text = text;
        }

        /** The likest of some tickets of the same program, the likest first; never the ticket itself. */
        public List<Like> among(Collection<TicketNumber> others, int limit) {
            var numbers = others.stream()
                    .filter(other -> !other.equals(ticket.number()))
                    .map(TicketNumber::value)
                    .toList();
            return text.map(known -> found(known, numbers, limit)).orElse(List.of());
        }

        /** How like a text in the ticket's language is; empty when it is not. */
        public Optional<Likeness> with(String other) {
            return text.flatMap(known -> known.with(other));
        }

        private List<Like> found(LikeText known, List<Long> numbers, int limit) {
            try {
                return index.like(known, ticket.program(), numbers, limit).stream()
                        .map(found -> new Like(new TicketNumber(found.ticket()), found.likeness()))
                        .toList();
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
    }

    @Transactional(readOnly = true)
    public Resemblance to(Ticket ticket) {
        gatekeeper.demand(Permission.WORK_TICKETS, ticket.program());
        try {
            return new Resemblance(ticket, index.likeText(ticket.subject(), written(ticket), ticket.language()));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Whether every ticket can be found like another, and not only a part, as while the index is being built. */
    public boolean isComplete() {
        return index.isComplete();
    }

    private String written(Ticket ticket) {
        return jdbc
                .sql("""
                        select text, case when text ~ '\\S' then null else html end as html from tickets.message
                         where ticket_number = :ticket and direction = 'IN' order by id limit :most""")
                .param("ticket", ticket.number().value())
                .param("most", FIRST_MESSAGES)
                .query((row, number) -> MessageText.of(row.getString("text"), row.getString("html")))
                .list()
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("The index of texts cannot be read", e);
    }
}
