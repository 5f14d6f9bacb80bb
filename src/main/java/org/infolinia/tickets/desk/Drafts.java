package org.infolinia.tickets.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.DraftKept;
import org.infolinia.tickets.TicketNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agents have typed and not sent; each sees his own, of tickets he works on. */
@Service
public class Drafts {

    private final JdbcClient jdbc;
    private final DraftWriter writer;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public enum Kind {
        ANSWER,
        NOTE
    }

    public record Draft(String text, Instant savedAt) {}

    Drafts(JdbcClient jdbc, DraftWriter writer, Gatekeeper gatekeeper, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Empty also when the ticket is of a program the asker does not work for. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(TicketNumber ticket, Kind kind) {
        return writer.worksOn(ticket) ? mine(ticket, kind) : Optional.empty();
    }

    /** Keeps the text; an empty one is forgotten. */
    @Transactional
    public Instant save(TicketNumber ticket, Kind kind, String text) {
        writer.mustWorkOn(ticket);
        var now = clock.instant();
        if (text.isBlank()) {
            forget(ticket, kind);
            return now;
        }
        jdbc.sql("""
                        insert into tickets.draft (ticket_number, agent_id, kind, text, saved_at)
                        values (:ticket, :agent, :kind, :text, :now)
                        on conflict (ticket_number, agent_id, kind)
                        do update set text = excluded.text, saved_at = excluded.saved_at""")
                .param("ticket", ticket.value())
                .param("agent", writer.me().value())
                .param("kind", kind.name())
                .param("text", text)
                .param("now", Timestamp.from(now))
                .update();
        events.publishEvent(new DraftKept(ticket, writer.me(), false));
        return now;
    }

    /** Called when the text was sent. Does nothing for the system, which types no drafts. */
    void forget(TicketNumber ticket, Kind kind) {
        gatekeeper.agent().ifPresent(agent -> {
            jdbc.sql("delete from tickets.draft where ticket_number = :ticket and agent_id = :agent and kind = :kind")
                    .param("ticket", ticket.value())
                    .param("agent", agent.id().value())
                    .param("kind", kind.name())
                    .update();
            events.publishEvent(new DraftKept(ticket, agent.id(), true));
        });
    }

    private Optional<Draft> mine(TicketNumber ticket, Kind kind) {
        return jdbc.sql("""
                        select text, saved_at from tickets.draft
                         where ticket_number = :ticket and agent_id = :agent and kind = :kind""")
                .param("ticket", ticket.value())
                .param("agent", writer.me().value())
                .param("kind", kind.name())
                .query((row, number) ->
                        new Draft(row.getString(1), row.getTimestamp(2).toInstant()))
                .optional();
    }
}
