package org.infolinia.planning.forecast;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.ProgramId;
import org.infolinia.planning.Channel;
import org.infolinia.planning.CommunicationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of communications that are over, or why it cannot be told. */
@Repository
class MeasurementRows {

    /** What is older says little of today. */
    static final int DAYS_THAT_COUNT = 400;

    private final JdbcClient jdbc;

    MeasurementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The program's measurements that were complete when a day began. */
    List<Measured> endedBy(ProgramId program, LocalDate day) {
        return jdbc.sql("""
                        select channel, kind, people, came, expected, excess_by_day, of_one_day, ended_on
                          from planning.measurement join planning.communication on id = communication_id
                         where program_id = :program and obstacle is null
                           and ended_on <= :day and ended_on > :oldest""")
                .param("program", program.value())
                .param("day", day)
                .param("oldest", day.minusDays(DAYS_THAT_COUNT))
                .query((row, number) -> new Measured(
                        Channel.valueOf(row.getString("channel")),
                        ContactKind.valueOf(row.getString("kind")),
                        row.getDouble("people"),
                        row.getLong("came"),
                        row.getDouble("expected"),
                        numbers(row.getArray("excess_by_day")),
                        row.getBoolean("of_one_day"),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    /** By kind; none while it is not over. */
    List<Aftereffect> of(CommunicationId communication) {
        return jdbc.sql("""
                        select kind, obstacle, people, came, expected
                          from planning.measurement where communication_id = ? order by kind""")
                .param(communication.value())
                .query((row, number) -> new Aftereffect(
                        ContactKind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("obstacle"))
                                .map(Obstacle::valueOf)
                                .orElse(null),
                        row.getDouble("people"),
                        row.getLong("came"),
                        row.getDouble("expected")))
                .list();
    }

    Set<CommunicationId> knownOf(ProgramId program) {
        return jdbc.sql("""
                        select distinct communication_id
                          from planning.measurement join planning.communication on id = communication_id
                         where program_id = ?""")
                .param(program.value())
                .query((row, number) -> new CommunicationId(row.getLong(1)))
                .set();
    }

    void add(CommunicationId communication, Measured measured) {
        jdbc.sql("""
                        insert into planning.measurement
                            (communication_id, kind, people, came, expected, excess_by_day, of_one_day, ended_on)
                        values (:communication, :kind, :people, :came, :expected, :excess, :of_one_day, :ended)
                        on conflict do nothing""")
                .param("communication", communication.value())
                .param("kind", measured.kind().name())
                .param("people", measured.people())
                .param("came", measured.came())
                .param("expected", measured.expected())
                .param("excess", measured.excessByDay().toArray(Double[]::new))
                .param("of_one_day", measured.isOfOneDay())
                .param("ended", measured.endedOn())
                .update();
    }

    void add(CommunicationId communication, ContactKind kind, Obstacle obstacle, LocalDate endedOn) {
        jdbc.sql("""
                        insert into planning.measurement
                            (communication_id, kind, obstacle, people, came, expected, excess_by_day, of_one_day, ended_on)
                        values (?, ?, ?, 0, 0, 0, '{}', false, ?)
                        on conflict do nothing""")
                .params(communication.value(), kind.name(), obstacle.name(), endedOn)
                .update();
    }

    /** They are measured anew, since what they were measured against is no longer so. */
    void forgetSince(ProgramId program, Instant start) {
        jdbc.sql("""
                        delete from planning.measurement
                         where communication_id in (select id from planning.communication
                                                     where program_id = ? and starts_at >= ?)""").params(program.value(), Timestamp.from(start)).update();
    }

    private static List<Double> numbers(Array array) throws SQLException {
        return List.of((Double[]) array.getArray());
    }
}
