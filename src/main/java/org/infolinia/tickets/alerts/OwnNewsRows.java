package org.infolinia.tickets.alerts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.alerts.OwnNews.Happening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored news of owners. A ticket's are also those of all that were merged into it. */
@Component
class OwnNewsRows {

    private final JdbcClient jdbc;

    OwnNewsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Unseen(ProgramId program, OwnNews news) {}

    /** One entry of each ticket and kind, however often it happens. */
    void tell(AgentId agent, TicketNumber ticket, Happening happening, String by, Instant at) {
        jdbc.sql("""
                        insert into tickets.own_news (agent_id, ticket_number, happening, by_name, at)
                        values (:agent, :ticket, :happening, :by, :at)
                        on conflict (agent_id, ticket_number, happening) do update
                           set by_name = excluded.by_name, at = excluded.at""")
                .param("agent", agent.value())
                .param("ticket", ticket.value())
                .param("happening", happening.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Only of tickets that are still his, the newest first. */
    List<Unseen> unseenBy(AgentId agent, int limit) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (ticket.number, news.happening)
                                   ticket.number, ticket.program_id, news.happening, news.by_name, news.at
                              from tickets.own_news as news
                              join tickets.ticket on ticket.number = tickets.survivor(news.ticket_number)
                             where news.agent_id = :agent and ticket.owner_id = :agent
                             order by ticket.number, news.happening, news.at desc) as last
                         order by at desc, number, happening limit :limit""")
                .param("agent", agent.value())
                .param("limit", limit)
                .query((row, index) -> new Unseen(
                        new ProgramId(row.getLong("program_id")),
                        new OwnNews(
                                new TicketNumber(row.getLong("number")),
                                Happening.valueOf(row.getString("happening")),
                                row.getString("by_name"),
                                row.getTimestamp("at").toInstant())))
                .list();
    }

    /** @return whether there was anything that he had not seen */
    boolean see(TicketNumber ticket, AgentId agent) {
        return jdbc.sql("""
                                delete from tickets.own_news
                                 where agent_id = ? and ticket_number in (select tickets.merged_together(?))""").params(agent.value(), ticket.value()).update() > 0;
    }

    /** @return from whom something was taken back that he was told of a ticket */
    Set<AgentId> takeBack(TicketNumber ticket, Collection<Happening> happenings) {
        return jdbc.sql("""
                        delete from tickets.own_news where ticket_number = :ticket and happening = any(:happenings)
                        returning agent_id""")
                .param("ticket", ticket.value())
                .param("happenings", happenings.stream().map(Enum::name).toArray(String[]::new))
                .query((row, number) -> new AgentId(row.getLong(1)))
                .set();
    }
}
