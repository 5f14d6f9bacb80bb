package org.infolinia.tickets.watchers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.watchers.WatchNews.Happening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored watchers and what they have not seen. A ticket's are also those of all that were merged into it. */
@Component
class WatchRows {

    private final JdbcClient jdbc;

    WatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param ticket the one that goes on with the matter */
    record Unseen(TicketNumber ticket, Happening happening, String by, Instant at) {}

    record Watching(TicketNumber ticket, ProgramId program, AgentId agent) {}

    /** Who has watched longest first. */
    List<Watcher> of(TicketNumber ticket) {
        return jdbc.sql("""
                        select agent_id, min(agent_name), min(since) from tickets.watcher
                         where ticket_number in (select tickets.merged_together(?))
                         group by agent_id order by min(since), agent_id""")
                .param(ticket.value())
                .query((row, number) -> new Watcher(
                        new AgentId(row.getLong(1)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    void add(TicketNumber ticket, AgentId agent, String name, Instant since) {
        jdbc.sql("insert into tickets.watcher (ticket_number, agent_id, agent_name, since) values (?, ?, ?, ?)")
                .params(ticket.value(), agent.value(), name, Timestamp.from(since))
                .update();
    }

    /** He hears no more, not even of what waits for him. */
    void remove(TicketNumber ticket, AgentId agent) {
        jdbc.sql("""
                        delete from tickets.watcher
                         where agent_id = ? and ticket_number in (select tickets.merged_together(?))""").params(agent.value(), ticket.value()).update();
        see(ticket, agent);
    }

    /** Everybody and what he watches, by agent and ticket. */
    List<Watching> all() {
        return jdbc.sql("""
                        select watcher.ticket_number, ticket.program_id, watcher.agent_id
                          from tickets.watcher join tickets.ticket on ticket.number = watcher.ticket_number
                         order by watcher.agent_id, watcher.ticket_number""")
                .query((row, number) -> new Watching(
                        new TicketNumber(row.getLong(1)), new ProgramId(row.getLong(2)), new AgentId(row.getLong(3))))
                .list();
    }

    /**
     * Tells whoever watches, except who did it himself.
     *
     * @param except id of who did it, or 0 when it was no agent
     * @return whether there is anybody to be told
     */
    boolean tell(TicketNumber ticket, Happening happening, String by, long except, Instant at) {
        return jdbc.sql("""
                                insert into tickets.watch_news (agent_id, ticket_number, happening, by_name, at)
                                select distinct agent_id, :ticket, :happening, :by, :at::timestamptz from tickets.watcher
                                 where ticket_number in (select tickets.merged_together(:ticket)) and agent_id <> :except
                                on conflict (agent_id, ticket_number) do update
                                   set happening = excluded.happening, by_name = excluded.by_name, at = excluded.at""")
                        .param("ticket", ticket.value())
                        .param("happening", happening.name())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("except", except)
                        .update()
                > 0;
    }

    /** Of each ticket the last thing, the newest first. */
    List<Unseen> unseenBy(AgentId agent, int limit) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (survivor) survivor, happening, by_name, at
                              from (select tickets.survivor(ticket_number) as survivor, happening, by_name, at
                                      from tickets.watch_news where agent_id = :agent) as news
                             order by survivor, at desc) as last
                         order by at desc, survivor limit :limit""")
                .param("agent", agent.value())
                .param("limit", limit)
                .query((row, number) -> new Unseen(
                        new TicketNumber(row.getLong(1)),
                        Happening.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** @return whether there was anything that he had not seen */
    boolean see(TicketNumber ticket, AgentId agent) {
        return jdbc.sql("""
                                delete from tickets.watch_news
                                 where agent_id = ? and ticket_number in (select tickets.merged_together(?))""").params(agent.value(), ticket.value()).update() > 0;
    }
}
