package org.infolinia.tickets.automation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.automation.Firing.Result;
import org.infolinia.tickets.automation.OccasionRows.Occasion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of rules, kept for a while; the tickets keep their own words of it. */
@Component
class FiringRows {

    static final int LATELY_DAYS = 7;
    static final Duration LATELY = Duration.ofDays(LATELY_DAYS);

    private final JdbcClient jdbc;

    FiringRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Occasion occasion, Instant at, Result result, boolean isAnswer, Words words) {
        jdbc.sql("""
                        insert into tickets.rule_firing
                            (rule_id, ticket_number, occasion, at, result, is_answer, words_key, words_arguments)
                        values (:rule, :ticket, :occasion, :at, :result, :answer, :key, :arguments)""")
                .param("rule", occasion.rule())
                .param("ticket", occasion.ticket().value())
                .param("occasion", occasion.occasion())
                .param("at", Timestamp.from(at))
                .param("result", result.name())
                .param("answer", isAnswer)
                .param("key", words.key())
                .param("arguments", words.arguments().toArray(String[]::new))
                .update();
    }

    /** Newest first. */
    List<Firing> of(long rule, int most) {
        return jdbc.sql("""
                        select id, ticket_number, at, result, words_key, words_arguments from tickets.rule_firing
                         where rule_id = :rule order by at desc, id desc limit :most""")
                .param("rule", rule)
                .param("most", most)
                .query((row, number) -> firing(row))
                .list();
    }

    FiringSums sums(long rule, Instant since) {
        return jdbc.sql("""
                        select count(*) filter (where result = 'DONE'), count(*) filter (where result = 'REFUSED'),
                               count(*) filter (where result = 'FAILED'), count(*) filter (where result = 'STOPPED')
                          from tickets.rule_firing where rule_id = :rule and at >= :since""")
                .param("rule", rule)
                .param("since", Timestamp.from(since))
                .query((row, number) -> new FiringSums(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    /** How often rules have worked on a ticket. */
    long count(TicketNumber ticket, Instant since) {
        return jdbc.sql("""
                        select count(*) from tickets.rule_firing
                         where ticket_number = :ticket and at > :since and result = 'DONE'""")
                .param("ticket", ticket.value())
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /** Whether the same was said in the ticket already. */
    boolean wereTold(TicketNumber ticket, Words words, Instant since) {
        return jdbc.sql("""
                        select exists (select from tickets.rule_firing
                                        where ticket_number = :ticket and at > :since and words_key = :key
                                          and words_arguments = :arguments::text[])""")
                .param("ticket", ticket.value())
                .param("since", Timestamp.from(since))
                .param("key", words.key())
                .param("arguments", words.arguments().toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    boolean hasAnswered(long rule, TicketNumber ticket, Instant since) {
        return jdbc.sql("""
                        select exists (select from tickets.rule_firing
                                        where rule_id = :rule and ticket_number = :ticket and at > :since and is_answer)""")
                .param("rule", rule)
                .param("ticket", ticket.value())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    void forgetBefore(Instant time) {
        jdbc.sql("delete from tickets.rule_firing where at < :time")
                .param("time", Timestamp.from(time))
                .update();
    }

    private static Firing firing(ResultSet row) throws SQLException {
        return new Firing(
                row.getLong("id"),
                new TicketNumber(row.getLong("ticket_number")),
                row.getTimestamp("at").toInstant(),
                Result.valueOf(row.getString("result")),
                new Words(row.getString("words_key"), List.of((String[])
                        row.getArray("words_arguments").getArray())));
    }
}
