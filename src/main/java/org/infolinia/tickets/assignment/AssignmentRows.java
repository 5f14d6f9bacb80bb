package org.infolinia.tickets.assignment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored of the queues' ways, in the caller's transaction. */
@Component
class AssignmentRows {

    private static final String QUEUES = "select program_id, queue, rule, team, skills from tickets.queue_assignment ";

    private final JdbcClient jdbc;

    AssignmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is settled of the programs' queues; those of which nothing is are missing. */
    List<QueueAssignment> of(Collection<ProgramId> programs) {
        return jdbc.sql(QUEUES + "where program_id = any(:programs)")
                .param("programs", ids(programs))
                .query(AssignmentRows::queue)
                .list();
    }

    QueueAssignment of(ProgramId program, String queue) {
        return find(program, queue, "").orElseGet(() -> QueueAssignment.usual(program, queue));
    }

    /** The same, locked until the transaction ends, where something is settled. */
    QueueAssignment lock(ProgramId program, String queue) {
        return find(program, queue, " for update").orElseGet(() -> QueueAssignment.usual(program, queue));
    }

    void put(QueueAssignment assignment) {
        jdbc.sql("""
                        insert into tickets.queue_assignment (program_id, queue, rule, team, skills)
                        values (:program, :queue, :rule, :team, :skills)
                        on conflict (program_id, queue) do update
                           set rule = excluded.rule, team = excluded.team, skills = excluded.skills""")
                .param("program", assignment.program().value())
                .param("queue", assignment.queue())
                .param("rule", assignment.rule().name())
                .param("team", assignment.team().stream().map(AgentId::value).toArray(Long[]::new))
                .param("skills", assignment.skills().toArray(String[]::new))
                .update();
    }

    /** How many tickets one may have in hand in each of the programs; those without a limit are missing. */
    Map<ProgramId, Integer> handLimits(Collection<ProgramId> programs) {
        return jdbc
                .sql("select program_id, most from tickets.hand_limit where program_id = any(:programs)")
                .param("programs", ids(programs))
                .query((row, number) -> Map.entry(new ProgramId(row.getLong(1)), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void limitHands(ProgramId program, int most) {
        jdbc.sql("""
                        insert into tickets.hand_limit (program_id, most) values (?, ?)
                        on conflict (program_id) do update set most = excluded.most""").params(program.value(), most).update();
    }

    void limitNoHands(ProgramId program) {
        jdbc.sql("delete from tickets.hand_limit where program_id = ?")
                .param(program.value())
                .update();
    }

    private Optional<QueueAssignment> find(ProgramId program, String queue, String locking) {
        return jdbc.sql(QUEUES + "where program_id = :program and queue = :queue" + locking)
                .param("program", program.value())
                .param("queue", queue)
                .query(AssignmentRows::queue)
                .optional();
    }

    private static QueueAssignment queue(ResultSet row, int number) throws SQLException {
        return new QueueAssignment(
                new ProgramId(row.getLong("program_id")),
                row.getString("queue"),
                AssignmentRule.valueOf(row.getString("rule")),
                Arrays.stream(AssignmentRows.<Long>values(row.getArray("team")))
                        .map(AgentId::new)
                        .collect(Collectors.toSet()),
                Arrays.stream(AssignmentRows.<String>values(row.getArray("skills")))
                        .collect(Collectors.toSet()));
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] values(Array array) throws SQLException {
        return (T[]) array.getArray();
    }

    private static Long[] ids(Collection<ProgramId> programs) {
        return programs.stream().map(ProgramId::value).toArray(Long[]::new);
    }
}
