package org.infolinia.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Participants page by page, for lists. Restricted, erased and merged ones are not listed. */
@Service
public class ParticipantListing {

    /** In which order a list goes. */
    public enum Order {
        BY_NAME("last_name, first_name, id"),
        NEWEST_FIRST("joined_on desc, id desc");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }
    }

    public static final int MAXIMUM_PAGE = 200;

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;

    ParticipantListing(JdbcClient jdbc, Gatekeeper gatekeeper) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
    }

    /** One page, at most {@value #MAXIMUM_PAGE} lines, of those of {@code programs} that the asker works for. */
    @Transactional(readOnly = true)
    public List<ParticipantLine> page(Collection<ProgramId> programs, Order order, int offset, int limit) {
        return jdbc.sql("""
                        select id, program_id, number, first_name, last_name, town, joined_on
                          from participants.participant
                         where program_id = any(:programs) and status = 'ACTIVE'
                         order by %s offset :offset limit :limit""".formatted(order.columns))
                .param("programs", visible(programs))
                .param("offset", offset)
                .param("limit", Math.min(limit, MAXIMUM_PAGE))
                .query(ParticipantListing::line)
                .list();
    }

    /** Of these whoever is listed and the asker works for, at most {@value #MAXIMUM_PAGE} at once. */
    @Transactional(readOnly = true)
    public Map<ParticipantId, ParticipantLine> lines(ProgramId program, Collection<ParticipantId> participants) {
        gatekeeper.demand(Permission.VIEW_PARTICIPANTS, program);
        return jdbc
                .sql("""
                        select id, program_id, number, first_name, last_name, town, joined_on
                          from participants.participant
                         where id = any(:participants) and program_id = :program and status = 'ACTIVE'""")
                .param("program", program.value())
                .param("participants", numbers(participants))
                .query(ParticipantListing::line)
                .stream()
                .collect(Collectors.toMap(ParticipantLine::id, Function.identity()));
    }

    @Transactional(readOnly = true)
    public int count(Collection<ProgramId> programs) {
        return jdbc.sql("""
                        select count(*) from participants.participant
                         where program_id = any(:programs) and status = 'ACTIVE'""")
                .param("programs", visible(programs))
                .query(Integer.class)
                .single();
    }

    private static Long[] numbers(Collection<ParticipantId> participants) {
        if (participants.size() > MAXIMUM_PAGE) {
            throw new IllegalArgumentException("At most " + MAXIMUM_PAGE + " participants are listed at once");
        }
        return participants.stream().map(ParticipantId::value).toArray(Long[]::new);
    }

    private Long[] visible(Collection<ProgramId> programs) {
        return programs.stream()
                .filter(program -> gatekeeper.allows(Permission.VIEW_PARTICIPANTS, program))
                .map(ProgramId::value)
                .toArray(Long[]::new);
    }

    private static ParticipantLine line(ResultSet row, int number) throws SQLException {
        return new ParticipantLine(
                new ParticipantId(row.getLong("id")),
                new ProgramId(row.getLong("program_id")),
                row.getString("number"),
                new PersonName(row.getString("first_name"), row.getString("last_name")),
                row.getString("town"),
                row.getObject("joined_on", LocalDate.class));
    }
}
