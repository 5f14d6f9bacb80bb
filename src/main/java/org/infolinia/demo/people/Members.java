package org.infolinia.demo.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The participants that the demo registered. */
@Repository
public class Members {

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Member member) {
        jdbc.sql("""
                        insert into demo.member (participant_id, program_id, number, language, joined_on)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        member.id().value(),
                        member.program().value(),
                        member.number(),
                        member.language().name(),
                        member.joinedOn())
                .update();
    }

    /** The program's members in the order they were registered, the featured ones first. */
    public List<Member> of(ProgramId program) {
        return jdbc.sql("select * from demo.member where program_id = ? order by participant_id")
                .param(program.value())
                .query((row, number) -> member(row))
                .list();
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new ParticipantId(row.getLong("participant_id")),
                new ProgramId(row.getLong("program_id")),
                row.getString("number"),
                Language.valueOf(row.getString("language")),
                row.getObject("joined_on", LocalDate.class));
    }
}
