package org.infolinia.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.CardNumber;
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
            @Nullable String town,
            @Nullable CardNumber card) {

        SearchRow shown(Program program) {
            var cardEnd = Stream.ofNullable(card).map(known -> "•••• " + known.lastDigits());
            var detail = Stream.of(Stream.of(number), Stream.ofNullable(town), cardEnd)
                    .flatMap(each -> each)
                    .collect(Collectors.joining(" · "));
            return new SearchRow(id, name.full(), detail, program.mark(), program.colour(), "participants/" + id);
        }
    }

    /** Those among these that are active, in any order: the index may still lead to one who is so no more. */
    List<Row> ofActive(Collection<Long> ids) {
        return jdbc.sql("""
                        select id, program_id, number, first_name, last_name, town,
                               (select value from participants.contact_point
                                 where participant_id = id and kind = 'CARD' order by position limit 1) as card
                          from participants.participant
                         where id = any(:ids) and status = 'ACTIVE'""")
                .param("ids", ids.toArray(Long[]::new))
                .query(FoundParticipants::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var card = row.getString("card");
        return new Row(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                row.getString("number"),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                row.getString("town"),
                card == null ? null : new CardNumber(card));
    }
}
