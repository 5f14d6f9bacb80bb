package org.infolinia.participants.enrolled;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in a program, for whoever counts or goes through all of them. Says nobody's name. */
@Service
public class EnrolledParticipants {

    /** The most of one page. */
    public static final int PAGE_SIZE = 1_000;

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;

    EnrolledParticipants(JdbcClient jdbc, Gatekeeper gatekeeper) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
    }

    public record Enrolled(ParticipantId id, LocalDate joinedOn) {}

    /**
     * The active ones by their ids: neither restricted nor erased nor merged into others.
     *
     * @param after the id behind which the page begins; 0 for the first
     * @param limit at most {@value #PAGE_SIZE}
     */
    @Transactional(readOnly = true)
    public List<Enrolled> active(ProgramId program, long after, int limit) {
        gatekeeper.demand(Permission.VIEW_PARTICIPANTS, program);
        return jdbc.sql("""
                        select id, joined_on from participants.participant
                         where program_id = :program and id > :after and status = 'ACTIVE'
                         order by id limit :limit""")
                .param("program", program.value())
                .param("after", after)
                .param("limit", Math.min(limit, PAGE_SIZE))
                .query(EnrolledParticipants::enrolled)
                .list();
    }

    /** Those who had joined by the end of a day, those erased since included; who was merged into another is that other. */
    @Transactional(readOnly = true)
    public long countUntil(ProgramId program, LocalDate day) {
        gatekeeper.demand(Permission.VIEW_PARTICIPANTS, program);
        return jdbc.sql("""
                        select count(*) from participants.participant
                         where program_id = :program and joined_on <= :day and status <> 'MERGED'""")
                .param("program", program.value())
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /** The same by their ids, at most {@value #PAGE_SIZE}, from behind {@code after}; 0 for the first. */
    @Transactional(readOnly = true)
    public List<Enrolled> until(ProgramId program, LocalDate day, long after, int limit) {
        gatekeeper.demand(Permission.VIEW_PARTICIPANTS, program);
        return jdbc.sql("""
                        select id, joined_on from participants.participant
                         where program_id = :program and id > :after and joined_on <= :day and status <> 'MERGED'
                         order by id limit :limit""")
                .param("program", program.value())
                .param("day", day)
                .param("after", after)
                .param("limit", Math.min(limit, PAGE_SIZE))
                .query(EnrolledParticipants::enrolled)
                .list();
    }

    /** All of a program who are not listed any more: restricted, erased, or merged into others. */
    @Transactional(readOnly = true)
    public Set<ParticipantId> inactive(ProgramId program) {
        gatekeeper.demand(Permission.VIEW_PARTICIPANTS, program);
        return jdbc
                .sql("select id from participants.participant where program_id = ? and status <> 'ACTIVE'")
                .param(program.value())
                .query(Long.class)
                .list()
                .stream()
                .map(ParticipantId::new)
                .collect(Collectors.toSet());
    }

    /** All of a program who were merged, each with the one he is by now. */
    @Transactional(readOnly = true)
    public Map<ParticipantId, ParticipantId> merged(ProgramId program) {
        gatekeeper.demand(Permission.VIEW_PARTICIPANTS, program);
        return merged(jdbc.sql("""
                        with recursive way (id, living) as (
                            select id, merged_into from participants.participant
                             where merged_into is not null and program_id = :program
                            union all
                            select way.id, next.merged_into
                              from way join participants.participant next on next.id = way.living
                             where next.merged_into is not null)
                        select way.id, way.living
                          from way join participants.participant ended on ended.id = way.living
                         where ended.merged_into is null""").param("program", program.value()));
    }

    /** Those who were merged into these, straight or by way of others, each with the one of these he is by now. */
    @Transactional(readOnly = true)
    public Map<ParticipantId, ParticipantId> mergedInto(ProgramId program, Collection<ParticipantId> participants) {
        gatekeeper.demand(Permission.VIEW_PARTICIPANTS, program);
        return merged(jdbc.sql("""
                        with recursive former (id, living) as (
                            select id, merged_into from participants.participant
                             where merged_into = any(:participants)
                            union all
                            select gone.id, former.living
                              from former join participants.participant gone on gone.merged_into = former.id)
                        select id, living from former""")
                .param(
                        "participants",
                        participants.stream().map(ParticipantId::value).toArray(Long[]::new)));
    }

    private static Map<ParticipantId, ParticipantId> merged(StatementSpec question) {
        var merged = new HashMap<ParticipantId, ParticipantId>();
        question.query(row -> {
            merged.put(new ParticipantId(row.getLong("id")), new ParticipantId(row.getLong("living")));
        });
        return merged;
    }

    private static Enrolled enrolled(ResultSet row, int number) throws SQLException {
        return new Enrolled(new ParticipantId(row.getLong("id")), row.getObject("joined_on", LocalDate.class));
    }
}
