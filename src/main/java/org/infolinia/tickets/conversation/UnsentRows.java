package org.infolinia.tickets.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.infolinia.kernel.AgentId;
import org.infolinia.tickets.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers of agents that did not get out. Does not ask who reads, so whoever uses it does. */
@Component
public class UnsentRows {

    private static final int MAXIMUM = 50;

    private final JdbcClient jdbc;

    UnsentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An answer that was given up and whose writer does not know it yet. */
    public record GivenUp(TicketNumber ticket, Instant at) {}

    /** Nothing happens when no agent wrote it. */
    public void givenUp(long message, Instant at) {
        jdbc.sql("""
                        insert into tickets.unsent_answer (message_id, agent_id, at)
                        select id, author_agent, :at from tickets.message
                         where id = :message and direction = 'OUT' and author_agent is not null
                        on conflict (message_id) do update set at = excluded.at, seen_at = null""").param("message", message).param("at", Timestamp.from(at)).update();
    }

    /** The newest that the agent has not seen. */
    public List<GivenUp> unseenBy(AgentId agent) {
        return jdbc.sql("""
                        select message.ticket_number, unsent.at
                          from tickets.unsent_answer unsent join tickets.message on message.id = unsent.message_id
                         where unsent.agent_id = :agent and unsent.seen_at is null
                         order by unsent.at desc, unsent.message_id desc limit :limit""")
                .param("agent", agent.value())
                .param("limit", MAXIMUM)
                .query((row, number) -> new GivenUp(
                        new TicketNumber(row.getLong(1)), row.getTimestamp(2).toInstant()))
                .list();
    }

    /** @return whether there was something that the agent had not seen */
    public boolean seen(AgentId agent, TicketNumber ticket, Instant at) {
        return jdbc.sql("""
                        update tickets.unsent_answer set seen_at = :at
                         where agent_id = :agent and seen_at is null
                           and message_id in (select id from tickets.message where ticket_number = :ticket)""")
                        .param("at", Timestamp.from(at))
                        .param("agent", agent.value())
                        .param("ticket", ticket.value())
                        .update()
                > 0;
    }

    /** The tickets in which, or beside which, the agent wrote some of these messages, each once for each of them. */
    public List<TicketNumber> writtenBy(AgentId agent, Collection<String> mailMessageIds) {
        return jdbc.sql("""
                        select ticket_number from tickets.message
                         where mail_message_id = any(:ids) and author_agent = :agent and direction = 'OUT'
                        union all
                        select tickets.survivor(aside.ticket_number)
                          from tickets.aside_message letter join tickets.aside on aside.id = letter.aside_id
                         where letter.mail_message_id = any(:ids) and letter.author_agent = :agent
                           and letter.direction = 'OUT'
                         order by 1""")
                .param("ids", mailMessageIds.toArray(String[]::new))
                .param("agent", agent.value())
                .query((row, number) -> new TicketNumber(row.getLong(1)))
                .list();
    }
}
