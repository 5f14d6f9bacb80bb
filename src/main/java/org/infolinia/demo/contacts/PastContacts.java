package org.infolinia.demo.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.infolinia.demo.people.Member;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tickets and calls of the demo that are over. */
@Repository
class PastContacts {

    private final JdbcClient jdbc;

    PastContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PastContact contact) {
        jdbc.sql("""
                        insert into demo.contact
                            (reference, by_phone, program_id, participant_id, language, agent_id, agent_name, ended_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        contact.reference(),
                        contact.isByPhone(),
                        contact.member().program().value(),
                        contact.member().id().value(),
                        contact.member().language().name(),
                        contact.agent().value(),
                        contact.agentName(),
                        Timestamp.from(contact.endedAt()))
                .update();
    }

    /** The program's contacts, the oldest first. */
    List<PastContact> of(ProgramId program) {
        return jdbc.sql("""
                        select contact.*, member.number, member.joined_on
                          from demo.contact join demo.member using (participant_id)
                         where contact.program_id = ? order by ended_at, id""")
                .param(program.value())
                .query((row, number) -> contact(row))
                .list();
    }

    private static PastContact contact(ResultSet row) throws SQLException {
        var member = new Member(
                new ParticipantId(row.getLong("participant_id")),
                new ProgramId(row.getLong("program_id")),
                row.getString("number"),
                Language.valueOf(row.getString("language")),
                row.getObject("joined_on", LocalDate.class));
        return new PastContact(
                row.getString("reference"),
                row.getBoolean("by_phone"),
                member,
                new AgentId(row.getLong("agent_id")),
                row.getString("agent_name"),
                row.getTimestamp("ended_at").toInstant());
    }
}
