package org.infolinia.tickets.automation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.automation.Trigger.Happening;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rules have still to look at. Whoever holds a ticket may write here; it is taken out with the ticket in hand. */
@Component
class OccasionRows {

    private final JdbcClient jdbc;

    OccasionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that one rule looks at on one ticket.
     *
     * @param occasion names a moment of time that comes once; null for what happened
     * @param chain the rules whose deeds led to it, the first one first
     */
    record Occasion(
            long id,
            long rule,
            TicketNumber ticket,
            @Nullable String occasion,
            List<Long> chain,
            int tries) {}

    /** Notes it for each of the program's rules that wait for that, in their order. */
    void add(ProgramId program, Happening happening, TicketNumber ticket, Instant at, List<Long> chain) {
        jdbc.sql("""
                        insert into tickets.rule_occasion (rule_id, ticket_number, at, chain, try_at)
                        select id, :ticket, :at, :chain, :at from tickets.rule
                         where program_id = :program and happening = :happening and is_on order by place, id""")
                .param("ticket", ticket.value())
                .param("at", Timestamp.from(at))
                .param("chain", chain.toArray(Long[]::new))
                .param("program", program.value())
                .param("happening", happening.name())
                .update();
    }

    /** Notes a moment of time, once. */
    void add(long rule, TicketNumber ticket, String occasion, Instant at) {
        jdbc.sql("""
                        insert into tickets.rule_occasion (rule_id, ticket_number, occasion, at, chain, try_at)
                        select :rule, :ticket, :occasion, :at, '{}', :at
                         where not exists (select from tickets.rule_firing
                                            where rule_id = :rule and ticket_number = :ticket and occasion = :occasion)
                           and not exists (select from tickets.rule_occasion
                                            where rule_id = :rule and ticket_number = :ticket and occasion = :occasion)""")
                .param("rule", rule)
                .param("ticket", ticket.value())
                .param("occasion", occasion)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Those whose turn it is, in the order in which they came. */
    List<Occasion> toTry(Instant now, int most) {
        return jdbc.sql("""
                        select id, rule_id, ticket_number, occasion, chain, tries from tickets.rule_occasion
                         where try_at <= :now order by id limit :most""")
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, number) -> occasion(row))
                .list();
    }

    /** @return false when somebody else was faster */
    boolean take(Occasion occasion) {
        return jdbc.sql("delete from tickets.rule_occasion where id = ?")
                        .param(occasion.id())
                        .update()
                > 0;
    }

    void tryAgain(Occasion occasion, Instant at) {
        jdbc.sql("update tickets.rule_occasion set tries = tries + 1, try_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", occasion.id())
                .update();
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        return new Occasion(
                row.getLong("id"),
                row.getLong("rule_id"),
                new TicketNumber(row.getLong("ticket_number")),
                row.getString("occasion"),
                List.of((Long[]) row.getArray("chain").getArray()),
                row.getInt("tries"));
    }
}
