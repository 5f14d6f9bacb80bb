package org.infolinia.scripts.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.scripts.run.Move.How;
import org.infolinia.scripts.run.Run.Frame;
import org.infolinia.scripts.run.Run.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The stored runs with their steps and the compulsory words that were read. */
@Repository
class Runs {

    private static final TypeReference<List<StoredFrame>> STACK = new TypeReference<>() {};
    private static final String SELECT = """
            select id, program_id, version_id, contact, participant_id, language, stack::text, disposition
              from scripts.run
            """;

    /** A run with those that it continues. */
    private static final String STORY = """
            with recursive story as (
                select id, continues_id from scripts.run where id = ?
                union all
                select earlier.id, earlier.continues_id
                  from scripts.run as earlier join story on story.continues_id = earlier.id)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Runs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    RunId add(StartRun command, ScriptVersion version, @Nullable AgentId agent, Instant now) {
        return add(
                command,
                version,
                List.of(new Frame(version.id(), version.content().start(), false)),
                null,
                agent,
                now);
    }

    /** @param earlier the run it continues, or null */
    RunId add(
            StartRun command,
            ScriptVersion version,
            List<Frame> stack,
            @Nullable RunId earlier,
            @Nullable AgentId agent,
            Instant now) {
        var participant = command.participant();
        return new RunId(jdbc.sql("""
                        insert into scripts.run (program_id, script_id, version_id, contact, participant_id, agent_id,
                                                 language, stack, continues_id, started_at)
                        values (:program, :script, :version, :contact, :participant, :agent, :language, :stack::jsonb,
                                :earlier, :now)
                        returning id""")
                .param("program", version.program().value())
                .param("script", version.script().value())
                .param("version", version.id().value())
                .param("contact", command.contact())
                .param("participant", participant == null ? null : participant.value())
                .param("agent", agent == null ? null : agent.value())
                .param("language", command.language().name())
                .param("stack", written(stack))
                .param("earlier", earlier == null ? null : earlier.value(), Types.BIGINT)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single());
    }

    Optional<Run> find(RunId id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id.value())
                .query(this::run)
                .optional();
    }

    /** The same, locked until the transaction ends, so that two tabs do not walk at once. */
    Optional<Run> findLocked(RunId id) {
        return jdbc.sql(SELECT + " where id = ? for update")
                .param(id.value())
                .query(this::run)
                .optional();
    }

    /** When the first of those that it continues began, or itself when it continues none. */
    Instant beganAt(RunId id) {
        return jdbc.sql(STORY + "select min(started_at) from scripts.run where id in (select id from story)")
                .param(id.value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    Optional<RunId> newest(String contact) {
        return jdbc.sql("select max(id) from scripts.run where contact = ? having max(id) is not null")
                .param(contact)
                .query(Long.class)
                .optional()
                .map(RunId::new);
    }

    void stands(RunId run, List<Frame> stack, @Nullable String disposition, @Nullable Instant finishedAt) {
        jdbc.sql("""
                        update scripts.run
                           set stack = :stack::jsonb, disposition = :disposition, finished_at = :finished
                         where id = :run""")
                .param("stack", written(stack))
                .param("disposition", disposition)
                .param("finished", finishedAt == null ? null : Timestamp.from(finishedAt))
                .param("run", run.value())
                .update();
    }

    void speaks(RunId run, @Nullable ParticipantId participant, Language language) {
        jdbc.sql("update scripts.run set participant_id = :participant, language = :language where id = :run")
                .param("participant", participant == null ? null : participant.value())
                .param("language", language.name())
                .param("run", run.value())
                .update();
    }

    /** What was followed in these calls. */
    List<Long> inCalls(Collection<Long> calls) {
        return jdbc.sql("select id from scripts.run where contact = any(:contacts)")
                .param("contacts", calls.stream().map("call:%d"::formatted).toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    long count(ParticipantId participant) {
        return jdbc.sql("select count(*) from scripts.run where participant_id = ?")
                .param(participant.value())
                .query(Long.class)
                .single();
    }

    void enter(RunId run, Frame frame, int depth, How how, @Nullable AgentId agent, Instant now) {
        jdbc.sql("""
                        insert into scripts.step (run_id, number, version_id, node, depth, entered_at, entered_how,
                                                  agent_id)
                        select :run, coalesce(max(number), 0) + 1, :version, :node, :depth, :now, :how, :agent
                          from scripts.step where run_id = :run""")
                .param("run", run.value())
                .param("version", frame.version().value())
                .param("node", frame.node())
                .param("depth", depth)
                .param("now", Timestamp.from(now))
                .param("how", how.name())
                .param("agent", agent == null ? null : agent.value(), Types.BIGINT)
                .update();
    }

    void leave(RunId run, Leaving leaving, Instant now) {
        jdbc.sql("""
                        update scripts.step
                           set left_at = :now, answer = :answer, is_personal = :personal, skip_reason = :reason,
                               typed = null
                         where run_id = :run and left_at is null""")
                .param("now", Timestamp.from(now))
                .param("answer", leaving.answer())
                .param("personal", leaving.isPersonal())
                .param("reason", leaving.skipReason())
                .param("run", run.value())
                .update();
    }

    /** Keeps what is being typed at the place where the run stands. */
    void keepTyped(RunId run, int step, String text) {
        jdbc.sql("update scripts.step set typed = ? where run_id = ? and number = ? and left_at is null")
                .params(text, run.value(), step)
                .update();
    }

    /** @param reference what came of it, such as {@code ticket:20431} */
    void keepDeed(RunId run, int step, String reference) {
        jdbc.sql("update scripts.step set deed = ? where run_id = ? and number = ?")
                .params(reference, run.value(), step)
                .update();
    }

    /**
     * Forgets answers that may hold personal data and were given before then, and all that was typed and not given.
     *
     * @return how many
     */
    int forgetPersonalAnswers(Instant before) {
        return jdbc.sql("""
                        update scripts.step
                           set answer = case when is_personal then null else answer end, typed = null
                         where (typed is not null or is_personal and answer is not null)
                           and coalesce(left_at, entered_at) < ?""").param(Timestamp.from(before)).update();
    }

    List<Step> steps(RunId run) {
        return jdbc.sql("""
                        select number, version_id, node, depth, answer, typed
                          from scripts.step where run_id = ? order by number""")
                .param(run.value())
                .query((row, number) -> new Step(
                        row.getInt(1),
                        new ScriptVersionId(row.getLong(2)),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    /**
     * What was answered at which place of one script, in this run and those it continues; the last answer counts. A script
     * that is called may have a place of the same name.
     */
    Map<String, String> answers(RunId run, String script) {
        var answers = new LinkedHashMap<String, String>();
        jdbc.sql(STORY + """
                        select step.node, step.answer
                          from scripts.step
                          join scripts.version on version.id = step.version_id
                          join scripts.script on script.id = version.script_id
                         where step.run_id in (select id from story) and step.answer is not null and script.code = ?
                         order by step.run_id, step.number""").params(run.value(), script).query(row -> {
            answers.put(row.getString(1), row.getString(2));
        });
        return answers;
    }

    /** Keeps that the words of a place of the present script were read; a second time changes nothing. */
    boolean acknowledge(Run run, String node, @Nullable AgentId agent, Instant now) {
        return jdbc.sql("""
                        insert into scripts.acknowledgement (contact, version_id, node, run_id, agent_id, read_at)
                        values (:contact, :version, :node, :run, :agent, :now) on conflict do nothing""")
                        .param("contact", run.contact())
                        .param("version", run.top().version().value())
                        .param("node", node)
                        .param("run", run.id().value())
                        .param("agent", agent == null ? null : agent.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The run belongs to this contact from now on. */
    void pass(Run run, String contact) {
        jdbc.sql("""
                        update scripts.run
                           set former_contacts = former_contacts || contact, contact = :contact
                         where id = :run""").param("contact", contact).param("run", run.id().value()).update();
    }

    /** What was read out in a contact counts in another one with the same caller, as read by whom it was and when. */
    void passReadings(String former, String contact) {
        jdbc.sql("""
                        insert into scripts.acknowledgement (contact, version_id, node, run_id, agent_id, read_at)
                        select :contact, version_id, node, run_id, agent_id, read_at
                          from scripts.acknowledgement where contact = :former
                        on conflict do nothing""").param("contact", contact).param("former", former).update();
    }

    /** Words that were read out, where and when. */
    record Reading(ScriptVersionId version, String node, Instant at) {}

    /** The words of which places were read in this contact, the first first. */
    List<Reading> acknowledged(String contact) {
        return jdbc.sql(
                        "select version_id, node, read_at from scripts.acknowledgement where contact = ? order by read_at")
                .param(contact)
                .query(Runs::reading)
                .list();
    }

    /** The words of which places were read in the runs that this one continues. */
    List<Reading> readBefore(RunId run) {
        return jdbc.sql(STORY + """
                        select version_id, node, read_at from scripts.acknowledgement
                         where run_id in (select id from story) and run_id <> ? order by read_at""")
                .params(run.value(), run.value())
                .query(Runs::reading)
                .list();
    }

    private static Reading reading(ResultSet row, int number) throws SQLException {
        return new Reading(
                new ScriptVersionId(row.getLong(1)),
                row.getString(2),
                row.getTimestamp(3).toInstant());
    }

    private Run run(ResultSet row, int number) throws SQLException {
        long participant = row.getLong("participant_id");
        return new Run(
                new RunId(row.getLong("id")),
                new ProgramId(row.getLong("program_id")),
                new ScriptVersionId(row.getLong("version_id")),
                row.getString("contact"),
                participant == 0 ? null : new ParticipantId(participant),
                Language.valueOf(row.getString("language")),
                json.readValue(row.getString("stack"), STACK).stream()
                        .map(StoredFrame::frame)
                        .toList(),
                row.getString("disposition"));
    }

    private String written(List<Frame> stack) {
        return json.writeValueAsString(stack.stream().map(StoredFrame::of).toList());
    }

    private record StoredFrame(long version, String node, boolean detour) {

        static StoredFrame of(Frame frame) {
            return new StoredFrame(frame.version().value(), frame.node(), frame.detour());
        }

        Frame frame() {
            return new Frame(new ScriptVersionId(version), node, detour);
        }
    }
}
