package org.infolinia.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.Program;
import org.infolinia.search.source.SearchRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the search box shows of participants and nothing more, in one statement, since it is read for every key press. */
@Component
class FoundParticipants {

    private final JdbcClient jdbc;

    FoundParticipants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them, before anybody has asked whether he may be shown. */
    record Row(
            long id,
            ProgramId program,
            String number,
            PersonName name,
            @Nullable String town) {

        /** The end of his card is not shown: it is an answer to a question that the agent may have yet to ask. */
        SearchRow shown(Program program) {
            var detail =
                    Stream.concat(Stream.of(number), Stream.ofNullable(town)).collect(Collectors.joining(" · "));
            return new SearchRow(id, name.full(), detail, program.mark(), program.colour(), "participants/" + id);
        }
    }

    /** Those among these that are active, in any order: the index may still lead to one who is so no more. */
    List<Row> ofActive(Collection<Long> ids) {
        return jdbc.sql("""
                        select id, program_id, number, first_name, last_name, town
                          from participants.participant
                         where id = any(:ids) and status = 'ACTIVE'""")
                .param("ids", ids.toArray(Long[]::new))
                .query(FoundParticipants::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                row.getString("number"),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                row.getString("town"));
    }
}
