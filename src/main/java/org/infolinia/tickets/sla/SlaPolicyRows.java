package org.infolinia.tickets.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored policies. Works in the caller's transaction. */
@Component
class SlaPolicyRows {

    private static final Map<SlaMetric, String> TARGETS = Map.of(
            SlaMetric.FIRST_RESPONSE, "first_response_minutes",
            SlaMetric.NEXT_RESPONSE, "next_response_minutes",
            SlaMetric.SOLUTION, "solution_minutes");

    private final JdbcClient jdbc;

    SlaPolicyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they count. */
    List<SlaPolicy> of(ProgramId program) {
        return jdbc.sql("select * from tickets.sla_policy where program_id = :program order by position")
                .param("program", program.value())
                .query(SlaPolicyRows::policy)
                .list();
    }

    Optional<SlaPolicy> lock(long id) {
        return jdbc.sql("select * from tickets.sla_policy where id = :id for update")
                .param("id", id)
                .query(SlaPolicyRows::policy)
                .optional();
    }

    boolean isNameTaken(ProgramId program, String name, long except) {
        return jdbc.sql("""
                        select exists (select from tickets.sla_policy
                                        where program_id = :program and name = :name and id <> :id)""")
                .param("program", program.value())
                .param("name", name)
                .param("id", except)
                .query(Boolean.class)
                .single();
    }

    /** Behind all others. */
    long add(ProgramId program, SlaTerms terms) {
        return with(jdbc.sql("""
                                insert into tickets.sla_policy
                                    (program_id, position, name, queues, priorities, topics, kinds, calendar_id,
                                     first_response_minutes, next_response_minutes, solution_minutes, paused_in,
                                     warn_minutes, is_raised, passed_to)
                                values (:program,
                                        (select coalesce(max(position), 0) + 1 from tickets.sla_policy
                                          where program_id = :program),
                                        :name, :queues, :priorities, :topics, :kinds, :calendar, :first, :next, :solution,
                                        :paused, :warn, :raised, :passed)
                                returning id"""), terms)
                .param("program", program.value())
                .query(Long.class)
                .single();
    }

    void put(long id, SlaTerms terms) {
        with(jdbc.sql("""
                                update tickets.sla_policy
                                   set name = :name, queues = :queues, priorities = :priorities, topics = :topics,
                                       kinds = :kinds, calendar_id = :calendar, first_response_minutes = :first,
                                       next_response_minutes = :next, solution_minutes = :solution,
                                       paused_in = :paused, warn_minutes = :warn, is_raised = :raised,
                                       passed_to = :passed, version = version + 1
                                 where id = :id"""), terms).param("id", id).update();
    }

    void remove(long id) {
        jdbc.sql("update tickets.sla_clock set policy_id = null where policy_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from tickets.sla_policy where id = :id")
                .param("id", id)
                .update();
    }

    /** They count in this order from now on. */
    void arrange(List<Long> ids) {
        jdbc.sql("""
                        update tickets.sla_policy set position = place
                          from unnest(:ids) with ordinality as wanted (policy_id, place) where id = policy_id""").param("ids", ids.toArray(Long[]::new)).update();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, SlaTerms terms) {
        return statement
                .param("name", terms.name())
                .param("queues", terms.queues().toArray(String[]::new))
                .param("priorities", names(terms.priorities()))
                .param("topics", names(terms.topics()))
                .param("kinds", names(terms.kinds()))
                .param("calendar", terms.calendar())
                .param("first", minutes(terms, SlaMetric.FIRST_RESPONSE))
                .param("next", minutes(terms, SlaMetric.NEXT_RESPONSE))
                .param("solution", minutes(terms, SlaMetric.SOLUTION))
                .param("paused", names(terms.pausedIn()))
                .param("warn", terms.warnBefore().toMinutes())
                .param("raised", terms.isRaised())
                .param("passed", terms.passedTo());
    }

    private static SlaPolicy policy(ResultSet row, int number) throws SQLException {
        var targets = new EnumMap<SlaMetric, Duration>(SlaMetric.class);
        for (var target : TARGETS.entrySet()) {
            var minutes = row.getObject(target.getValue(), Long.class);
            if (minutes != null) {
                targets.put(target.getKey(), Duration.ofMinutes(minutes));
            }
        }
        var terms = new SlaTerms(
                row.getString("name"),
                chosen(row, "queues", Function.identity()),
                chosen(row, "priorities", Priority::valueOf),
                chosen(row, "topics", Topic::valueOf),
                chosen(row, "kinds", Kind::valueOf),
                row.getLong("calendar_id"),
                targets,
                chosen(row, "paused_in", State::valueOf),
                Duration.ofMinutes(row.getLong("warn_minutes")),
                row.getBoolean("is_raised"),
                row.getString("passed_to"));
        return new SlaPolicy(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                row.getInt("position"),
                terms,
                row.getInt("version"));
    }

    private static <T> Set<T> chosen(ResultSet row, String column, Function<String, T> reading) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray())
                .map(reading)
                .collect(Collectors.toSet());
    }

    private static String[] names(Collection<? extends Enum<?>> some) {
        return some.stream().map(Enum::name).toArray(String[]::new);
    }

    private static @Nullable Long minutes(SlaTerms terms, SlaMetric metric) {
        return terms.target(metric).map(Duration::toMinutes).orElse(null);
    }
}
