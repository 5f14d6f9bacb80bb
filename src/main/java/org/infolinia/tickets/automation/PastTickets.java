package org.infolinia.tickets.automation;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.automation.Rehearsal.Moment;
import org.infolinia.tickets.book.TicketShelf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tickets as they were: what changed since is taken back by their histories. Promises, the law's day and who is to be
 * answered have none that could be taken back and are as they are today.
 */
@Component
class PastTickets {

    /** What is changed in one go is written within that, and rules get to see it afterwards. */
    private static final Duration IN_ONE_GO = Duration.ofSeconds(2);

    private final TicketShelf shelf;
    private final JdbcClient jdbc;

    PastTickets(TicketShelf shelf, JdbcClient jdbc) {
        this.shelf = shelf;
        this.jdbc = jdbc;
    }

    private record Change(
            TicketNumber ticket,
            Instant at,
            boolean isRules,
            Field field,
            @Nullable String before) {

        /** What rules themselves did then counts as not done yet. */
        boolean isAfter(Instant moment) {
            return isRules ? !at.isBefore(moment) : at.isAfter(moment.plus(IN_ONE_GO));
        }
    }

    /**
     * The ticket of each as it was right afterwards; none that are no more.
     *
     * @param isHeard whether somebody outside wrote then
     */
    Map<Moment, Ticket> asOf(Collection<Moment> moments, boolean isHeard) {
        var numbers = moments.stream().map(Moment::ticket).distinct().toList();
        var earliest = moments.stream().map(Moment::at).min(Instant::compareTo).orElse(Instant.MAX);
        var today = shelf.all(numbers).stream().collect(Collectors.toMap(Ticket::number, Function.identity()));
        var changes = changes(numbers, earliest).stream().collect(Collectors.groupingBy(Change::ticket));
        return moments.stream()
                .distinct()
                .filter(moment -> today.containsKey(moment.ticket()))
                .collect(Collectors.toMap(
                        Function.identity(),
                        moment -> asOf(
                                Optional.ofNullable(today.get(moment.ticket())).orElseThrow(),
                                changes.getOrDefault(moment.ticket(), List.of()),
                                moment.at(),
                                isHeard)));
    }

    /** Newest first. */
    private List<Change> changes(List<TicketNumber> numbers, Instant earliest) {
        return jdbc.sql("""
                        select ticket_number, at, actor_name = :rules and agent_id is null as is_rules, field, value_before
                          from tickets.change where ticket_number = any(:numbers) and at >= :earliest order by id desc""")
                .param("rules", RuleWork.PART)
                .param("numbers", numbers.stream().map(TicketNumber::value).toArray(Long[]::new))
                .param("earliest", Timestamp.from(earliest))
                .query((row, number) -> new Change(
                        new TicketNumber(row.getLong("ticket_number")),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("is_rules"),
                        Field.valueOf(row.getString("field")),
                        row.getString("value_before")))
                .list();
    }

    private static Ticket asOf(Ticket today, List<Change> newestFirst, Instant moment, boolean isHeard) {
        var then = new PastTicket(today);
        newestFirst.stream()
                .filter(change -> change.isAfter(moment))
                .forEach(change -> then.takeBack(change.field(), change.before()));
        if (isHeard) {
            then.heard();
        }
        return then.at(moment);
    }
}
