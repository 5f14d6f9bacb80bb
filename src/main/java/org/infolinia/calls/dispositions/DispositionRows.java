package org.infolinia.calls.dispositions;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored dispositions, every version of each. Works in the caller's transaction. */
@Component
class DispositionRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    DispositionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest version of each, in their order. */
    List<Disposition> current(ProgramId program) {
        return jdbc.sql("""
                        select * from (select distinct on (code) * from calls.disposition
                                        where program_id = :program order by code, version desc) newest
                         order by position""")
                .param("program", program.value())
                .query(DispositionRows::disposition)
                .list();
    }

    List<Disposition> everyVersion(ProgramId program) {
        return jdbc.sql("select * from calls.disposition where program_id = :program order by position, version")
                .param("program", program.value())
                .query(DispositionRows::disposition)
                .list();
    }

    boolean isEmpty(ProgramId program) {
        return current(program).isEmpty();
    }

    /** Two who change the same program's dispositions come one after the other. */
    void reserve(ProgramId program) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('calls.disposition', ?))")
                .param(program.value())
                .query((row, number) -> number)
                .list();
    }

    /** Keeps its place among the others; a new one comes last. */
    void add(ProgramId program, Disposition disposition, String by) {
        jdbc.sql("""
                        insert into calls.disposition
                            (program_id, code, version, group_key, group_pl, group_en, group_az, name_pl, name_en, name_az,
                             flags, topic, numbers, position, retired, written_by, written_at)
                        values (:program, :code, :version, :group, :groupPl, :groupEn, :groupAz, :namePl, :nameEn, :nameAz,
                                :flags, :topic, :numbers,
                                coalesce((select max(position) from calls.disposition
                                           where program_id = :program and code = :code),
                                         (select coalesce(max(position), 0) + 1 from calls.disposition
                                           where program_id = :program)),
                                :retired, :by, :now)""")
                .param("program", program.value())
                .param("code", disposition.code())
                .param("version", disposition.version())
                .param("group", disposition.group())
                .param("groupPl", disposition.groupName(Language.PL))
                .param("groupEn", disposition.groupName(Language.EN))
                .param("groupAz", disposition.groupName(Language.AZ))
                .param("namePl", disposition.name(Language.PL))
                .param("nameEn", disposition.name(Language.EN))
                .param("nameAz", disposition.name(Language.AZ))
                .param("flags", disposition.flags().stream().map(Flag::name).toArray(String[]::new))
                .param("topic", disposition.topic().name())
                .param(
                        "numbers",
                        disposition.numbers().stream().map(PhoneNumber::e164).toArray(String[]::new))
                .param("retired", disposition.retired())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static Disposition disposition(ResultSet row, int number) throws SQLException {
        return new Disposition(
                row.getString("code"),
                row.getInt("version"),
                row.getString("group_key"),
                Map.of(
                        Language.PL, row.getString("group_pl"),
                        Language.EN, row.getString("group_en"),
                        Language.AZ, row.getString("group_az")),
                Map.of(
                        Language.PL, row.getString("name_pl"),
                        Language.EN, row.getString("name_en"),
                        Language.AZ, row.getString("name_az")),
                texts(row.getArray("flags")).map(Flag::valueOf).collect(Collectors.toSet()),
                Topic.valueOf(row.getString("topic")),
                texts(row.getArray("numbers")).map(PhoneNumber::new).toList(),
                row.getBoolean("retired"));
    }

    private static Stream<String> texts(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray());
    }
}
