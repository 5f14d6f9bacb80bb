package org.infolinia.calls.nosurvey;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.infolinia.calls.CallId;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets supervisors look through the calls after which an agent decided that the caller is not asked. */
@Service
public class UnaskedCallers {

    /** As many as one list shows. */
    public static final int LIST_SIZE = 200;

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;

    UnaskedCallers(JdbcClient jdbc, Gatekeeper gatekeeper) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
    }

    /**
     * @param agent who decided so
     * @param reason in his words
     */
    public record Unasked(
            CallId call,
            ProgramId program,
            Instant endedAt,
            String agent,
            @Nullable ParticipantId participant,
            String reason) {}

    /** The newest calls first, at most {@value #LIST_SIZE}, of those programs alone whose reports the asker may read. */
    @Transactional(readOnly = true)
    public List<Unasked> newest(Collection<ProgramId> programs) {
        var readable = programs.stream()
                .filter(program -> gatekeeper.allows(Permission.READ_REPORTS, program))
                .map(ProgramId::value)
                .toArray(Long[]::new);
        return jdbc.sql("""
                        select id, program_id, ended_at, agent_name, participant_id, no_survey_reason
                          from calls.call
                         where program_id = any(:programs) and no_survey_reason <> '' and phase = 'FINISHED'
                           and agent_id is not null
                         order by ended_at desc, id desc limit :limit""")
                .param("programs", readable)
                .param("limit", LIST_SIZE)
                .query((row, number) -> {
                    var participant = row.getObject(5, Long.class);
                    return new Unasked(
                            new CallId(row.getLong(1)),
                            new ProgramId(row.getLong(2)),
                            row.getTimestamp(3).toInstant(),
                            row.getString(4),
                            participant == null ? null : new ParticipantId(participant),
                            row.getString(6));
                })
                .list();
    }
}
