package org.infolinia.tickets.asides;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.asides.Aside.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored asides. Does not ask who reads, so whoever uses it does. */
@Component
class AsideRows {

    private static final int MOST_NEWS = 50;

    private static final String SELECT = """
            select aside.*,
                   (select count(*) from tickets.aside_message message
                     where message.aside_id = aside.id and direction <> 'EVENT') as messages
              from tickets.aside\s""";

    private final JdbcClient jdbc;

    /** An aside that somebody has not seen since. */
    record Unseen(Aside aside, Instant since) {}

    AsideRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AsideNumber add(BeginAside command, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into tickets.aside
                            (ticket_number, address, subject, state, begun_by, begun_by_name, begun_at, turned_at)
                        values (:ticket, :address, :subject, 'AWAITED', :agent, :name, :at, :at)
                        returning id""")
                .param("ticket", command.ticket().value())
                .param("address", command.to().value())
                .param("subject", command.subject())
                .param("agent", by.agent() == null ? null : by.agent().value())
                .param("name", by.name())
                .param("at", Timestamp.from(at))
                .query((row, number) -> new AsideNumber(row.getLong(1)))
                .single();
    }

    Optional<Aside> find(AsideNumber number) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(number.value())
                .query(AsideRows::aside)
                .optional();
    }

    /** The asides of a ticket and of all that were merged into it, those that were begun first at the end. */
    List<Aside> of(TicketNumber ticket) {
        return jdbc.sql(SELECT + """
                        where ticket_number in (select tickets.merged_together(?::bigint))
                        order by begun_at desc, id desc""")
                .param(ticket.value())
                .query(AsideRows::aside)
                .list();
    }

    /** Where the ticket's matter goes on. */
    TicketNumber survivorOf(TicketNumber ticket) {
        return jdbc.sql("select tickets.survivor(?)")
                .param(ticket.value())
                .query((row, number) -> new TicketNumber(row.getLong(1)))
                .single();
    }

    /** Does nothing when it stands so already. */
    void turn(AsideNumber number, State state, Instant at) {
        jdbc.sql("update tickets.aside set state = :state, turned_at = :at where id = :id and state <> :state")
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("id", number.value())
                .update();
    }

    /** Somebody shall hear that there is something new; what he has not seen yet stays the older. */
    void tell(AsideNumber number, AgentId agent, Instant at) {
        jdbc.sql("""
                        update tickets.aside
                           set news_at = case when news_for = :agent then news_at else :at end, news_for = :agent
                         where id = :id""")
                .param("agent", agent.value())
                .param("at", Timestamp.from(at))
                .param("id", number.value())
                .update();
    }

    /**
     * @param by who has seen it, or null when it matters to nobody any more
     * @return whether there was something to see
     */
    boolean seen(AsideNumber number, @Nullable AgentId by) {
        return jdbc.sql("""
                        update tickets.aside set news_for = null, news_at = null
                         where id = :id and news_for is not null
                           and (cast(:agent as bigint) is null or news_for = :agent)""")
                        .param("id", number.value())
                        .param("agent", by == null ? null : by.value())
                        .update()
                > 0;
    }

    /** The newest first. */
    List<Unseen> unseenBy(AgentId agent) {
        return jdbc.sql(SELECT + " where news_for = :agent order by news_at desc, id desc limit :limit")
                .param("agent", agent.value())
                .param("limit", MOST_NEWS)
                .query((row, number) -> new Unseen(
                        aside(row, number), row.getTimestamp("news_at").toInstant()))
                .list();
    }

    /** Who began it; empty when it was the system. */
    Optional<AgentId> begunBy(AsideNumber number) {
        return jdbc.sql("select begun_by from tickets.aside where id = ? and begun_by is not null")
                .param(number.value())
                .query((row, line) -> new AgentId(row.getLong(1)))
                .optional();
    }

    private static Aside aside(ResultSet row, int number) throws SQLException {
        return new Aside(
                new AsideNumber(row.getLong("id")),
                new TicketNumber(row.getLong("ticket_number")),
                new EmailAddress(row.getString("address")),
                row.getString("subject"),
                State.valueOf(row.getString("state")),
                row.getString("begun_by_name"),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("turned_at").toInstant(),
                row.getInt("messages"));
    }
}
