package org.infolinia.tickets.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many tickets there are of each sort. The database notes the difference that a change of a ticket makes, in the same
 * transaction and without waiting for anybody; now and then the differences are summed up.
 */
@Component
class TicketTallies {

    /** One statement, so that a sum that is being made meanwhile is seen whole or not at all. */
    private static final String COUNTERS = """
            (select program_id, state, queue, owner_id, is_snoozed, number from tickets.tally
             union all
             select program_id, state, queue, owner_id, is_snoozed, number from tickets.tally_change) as counters""";

    private static final String ONE_SUMS_UP_AT_A_TIME =
            "select pg_try_advisory_xact_lock(hashtextextended('tickets.tally', 0))";

    private final JdbcClient jdbc;

    TicketTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of a program's counters belong to a view. */
    record Wanted(Collection<ProgramId> programs, Clauses clauses, String condition) {}

    /** How many tickets each of these counts. */
    List<Long> sums(List<Wanted> views) {
        if (views.isEmpty()) {
            return List.of();
        }
        var statement = jdbc.sql("select " + String.join(", ", columns(views)) + " from " + COUNTERS
                + " where program_id = any(:programs)");
        for (int i = 0; i < views.size(); i++) {
            statement = statement
                    .params(views.get(i).clauses().parameters())
                    .param("programs" + i, ids(views.get(i).programs()));
        }
        return statement
                .param("programs", ids(allPrograms(views)))
                .query((row, number) -> numbers(row, views.size()))
                .single();
    }

    private static List<String> columns(List<Wanted> views) {
        return IntStream.range(0, views.size())
                .mapToObj(i -> "coalesce(sum(number) filter (where program_id = any(:programs%d)%s), 0)"
                        .formatted(i, views.get(i).condition()))
                .toList();
    }

    private static List<Long> numbers(ResultSet row, int columns) throws SQLException {
        var numbers = new ArrayList<Long>();
        for (int column = 1; column <= columns; column++) {
            numbers.add(row.getLong(column));
        }
        return numbers;
    }

    private static Set<ProgramId> allPrograms(List<Wanted> views) {
        return views.stream().flatMap(view -> view.programs().stream()).collect(Collectors.toSet());
    }

    private static Long[] ids(Collection<ProgramId> programs) {
        return programs.stream().map(ProgramId::value).toArray(Long[]::new);
    }

    /** Sums up what was noted since the last time; does nothing while somebody else does. */
    @Transactional
    public void sumUp() {
        if (jdbc.sql(ONE_SUMS_UP_AT_A_TIME).query(Boolean.class).single()) {
            jdbc.sql("""
                            with taken as (
                                delete from tickets.tally_change
                                returning program_id, state, queue, owner_id, is_snoozed, number)
                            insert into tickets.tally as known
                                (program_id, state, queue, owner_id, is_snoozed, number)
                            select program_id, state, queue, owner_id, is_snoozed, sum(number) from taken
                             group by program_id, state, queue, owner_id, is_snoozed
                            on conflict (program_id, state, queue, owner_id, is_snoozed)
                            do update set number = known.number + excluded.number""").update();
            jdbc.sql("delete from tickets.tally where number = 0").update();
        }
    }

    /** Counts every ticket anew; nobody changes one meanwhile. */
    @Transactional
    public void rebuild() {
        jdbc.sql("lock table tickets.ticket in share mode").update();
        jdbc.sql("lock table tickets.tally, tickets.tally_change in exclusive mode")
                .update();
        jdbc.sql("delete from tickets.tally_change").update();
        jdbc.sql("delete from tickets.tally").update();
        jdbc.sql("insert into tickets.tally select * from tickets.counted_ticket")
                .update();
    }

    /** The first counter that says something else than the tickets do. */
    @Transactional(readOnly = true)
    public Optional<String> firstWrong() {
        return jdbc.sql("""
                        with summed as (
                            select program_id, state, queue, owner_id, is_snoozed, sum(number) as number from %s
                             group by program_id, state, queue, owner_id, is_snoozed having sum(number) <> 0)
                        select format('program %%s, %%s, queue "%%s", owner %%s, put aside %%s: counted %%s, there are %%s',
                                      program_id, state, queue, owner_id, is_snoozed,
                                      coalesce(summed.number, 0), coalesce(counted.number, 0))
                          from summed full join tickets.counted_ticket as counted
                         using (program_id, state, queue, owner_id, is_snoozed)
                         where summed.number is distinct from counted.number
                         order by program_id, state, queue, owner_id, is_snoozed limit 1""".formatted(COUNTERS)).query(String.class).optional();
    }
}
