package org.infolinia.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who did what, when and about whom. Written in the transaction of the deed, so neither is there without the other. */
@Service
public class AuditTrail {

    /** The most lines one question answers. */
    public static final int PAGE_SIZE = 200;

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final String COLUMNS = "select id, at, actor_name, action, program_id, subject, details::text";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, JsonMapper json, Gatekeeper gatekeeper, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void record(Recorded event) {
        var facts = event.facts();
        var program = facts.program();
        var participant = facts.participant();
        var agent = facts.actor().agent();
        jdbc.sql("""
                        insert into audit.entry
                            (at, actor_kind, agent_id, actor_name, action, program_id, participant_id, subject, details)
                        values (:at, :kind, :agent, :name, :action, :program, :participant, :subject, :details::jsonb)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("kind", facts.actor().kind().name())
                .param("agent", agent == null ? null : agent.value())
                .param("name", facts.actor().name())
                .param("action", facts.action())
                .param("program", program == null ? null : program.value())
                .param("participant", participant == null ? null : participant.value())
                .param("subject", facts.subject())
                .param("details", json.writeValueAsString(facts.details()))
                .update();
    }

    /** The newest lines, at most {@value #PAGE_SIZE}, of the programs the asker works for. */
    @Transactional(readOnly = true)
    public List<AuditEntry> newest() {
        return newest(AuditQuestion.everything(), 0, PAGE_SIZE);
    }

    /** The newest lines that answer the question, of the programs the asker works for. */
    @Transactional(readOnly = true)
    public List<AuditEntry> newest(AuditQuestion question, int offset, int limit) {
        gatekeeper.demand(Permission.READ_AUDIT);
        var scope = gatekeeper.scope();
        return jdbc.sql(COLUMNS + """
                         from audit.entry
                        where (:everywhere or program_id = any(:programs))
                          and (position(lower(:words) in lower(actor_name)) > 0
                               or position(lower(:words) in lower(subject)) > 0
                               or action = any(:actions))
                        order by id desc offset :offset limit :limit""")
                .param("everywhere", scope.everywhere())
                .param(
                        "programs",
                        scope.programs().stream().map(ProgramId::value).toArray(Long[]::new))
                .param("words", question.words())
                .param("actions", question.actions().toArray(String[]::new))
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE_SIZE))
                .query(this::entry)
                .list();
    }

    /** The newest lines about one participant of a program, at most {@value #PAGE_SIZE}. */
    @Transactional(readOnly = true)
    public List<AuditEntry> about(ParticipantId participant, ProgramId program) {
        gatekeeper.demand(Permission.READ_AUDIT, program);
        return jdbc.sql(COLUMNS + """
                         from audit.entry
                        where participant_id = :participant and program_id = :program
                        order by id desc limit :limit""")
                .param("participant", participant.value())
                .param("program", program.value())
                .param("limit", PAGE_SIZE)
                .query(this::entry)
                .list();
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        long program = row.getLong("program_id");
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                row.getString("action"),
                program == 0 ? null : new ProgramId(program),
                row.getString("subject"),
                json.readValue(row.getString("details"), DETAILS));
    }
}
