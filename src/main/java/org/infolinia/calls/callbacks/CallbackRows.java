package org.infolinia.calls.callbacks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.calls.CallId;
import org.infolinia.calls.callbacks.Callback.Attempt;
import org.infolinia.calls.callbacks.Callback.Place;
import org.infolinia.calls.callbacks.Callback.Result;
import org.infolinia.calls.callbacks.Callback.State;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.scripts.run.RunId;
import org.infolinia.security.SignedInAgent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored callbacks. Works in the caller's transaction. */
@Component
class CallbackRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    CallbackRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(PromiseCallback command, SignedInAgent by, @Nullable Long madeInCall, @Nullable Place place) {
        return jdbc.sql("""
                        insert into calls.callback
                            (program_id, participant_id, number, about, window_from, window_to, owner_id, owner_name,
                             run_id, node, made_by, made_at, made_in_call)
                        values (:program, :participant, :number, :about, :from, :to, :owner, :ownerName, :run,
                                :node, :by, :now, :call) returning id""")
                .param("program", command.program().value())
                .param(
                        "participant",
                        command.participant() == null
                                ? null
                                : command.participant().value())
                .param("number", command.number().e164())
                .param("about", command.about())
                .param("from", Timestamp.from(command.from()))
                .param("to", Timestamp.from(command.to()))
                .param("owner", command.isOwn() ? by.id().value() : null)
                .param("ownerName", command.isOwn() ? by.name().full() : null)
                .param("run", place == null ? null : place.run().value())
                .param("node", place == null ? null : place.node())
                .param("by", by.name().full())
                .param("now", now())
                .param("call", madeInCall)
                .query(Long.class)
                .single();
    }

    Optional<Callback> find(long id) {
        return with(jdbc.sql("select * from calls.callback where id = ?")
                        .param(id)
                        .query(CallbackRows::callback)
                        .list())
                .stream()
                .findFirst();
    }

    /** The same, locked until the transaction ends. */
    Optional<Callback> lock(long id) {
        jdbc.sql("select id from calls.callback where id = ? for update")
                .param(id)
                .query(Long.class)
                .list();
        return find(id);
    }

    /** Those that nobody else's are, the soonest first. */
    List<Callback> open(Collection<ProgramId> programs, AgentId agent, int limit) {
        return with(jdbc.sql("""
                        select * from calls.callback
                         where program_id = any(:programs) and state in ('WAITING', 'TAKEN')
                           and (owner_id is null or owner_id = :agent or taken_by = :agent or window_to < :now)
                         order by window_from, id limit :limit""")
                .param("programs", ids(programs))
                .param("agent", agent.value())
                .param("now", now())
                .param("limit", limit)
                .query(CallbackRows::callback)
                .list());
    }

    /** Those that he has promised to keep himself or has in hand, and whose time has come. */
    List<Callback> dueOf(Collection<ProgramId> programs, AgentId agent, int limit) {
        return with(jdbc.sql("""
                        select * from calls.callback
                         where program_id = any(:programs) and state in ('WAITING', 'TAKEN') and window_from <= :now
                           and (owner_id = :agent or taken_by = :agent)
                         order by window_from, id limit :limit""")
                .param("programs", ids(programs))
                .param("agent", agent.value())
                .param("now", now())
                .param("limit", limit)
                .query(CallbackRows::callback)
                .list());
    }

    List<Callback> openWith(ParticipantId participant) {
        return with(jdbc.sql("""
                        select * from calls.callback
                         where participant_id = ? and state in ('WAITING', 'TAKEN') order by window_from, id""")
                .param(participant.value())
                .query(CallbackRows::callback)
                .list());
    }

    List<Callback> madeIn(CallId call) {
        return with(jdbc.sql("select * from calls.callback where made_in_call = ? order by id")
                .param(call.value())
                .query(CallbackRows::callback)
                .list());
    }

    int due(Collection<ProgramId> programs, AgentId agent) {
        return jdbc.sql("""
                        select count(*) from calls.callback
                         where program_id = any(:programs) and state in ('WAITING', 'TAKEN') and window_from <= :now
                           and (owner_id is null or owner_id = :agent or taken_by = :agent or window_to < :now)""")
                .param("programs", ids(programs))
                .param("agent", agent.value())
                .param("now", now())
                .query(Integer.class)
                .single();
    }

    CallbackFigure kept(Collection<ProgramId> programs, Instant since) {
        return jdbc.sql("""
                        select count(*) filter (where kept), count(*) from calls.report_callback
                         where program_id = any(:programs) and window_from >= :since and state <> 'CANCELLED'
                           and (first_attempt_at is not null or window_to < :now)""")
                .param("programs", ids(programs))
                .param("since", Timestamp.from(since))
                .param("now", now())
                .query((row, number) -> new CallbackFigure(row.getInt(1), row.getInt(2)))
                .single();
    }

    void take(long id, SignedInAgent agent) {
        jdbc.sql("update calls.callback set state = 'TAKEN', taken_by = ?, taken_name = ? where id = ?")
                .params(agent.id().value(), agent.name().full(), id)
                .update();
    }

    void giveBack(long id) {
        jdbc.sql("update calls.callback set state = 'WAITING', taken_by = null, taken_name = null where id = ?")
                .param(id)
                .update();
    }

    void end(long id) {
        jdbc.sql("""
                        update calls.callback set state = 'DONE', taken_by = null, taken_name = null, ended_at = ?
                         where id = ?""").params(now(), id).update();
    }

    void cancel(long id, String reason) {
        jdbc.sql("""
                        update calls.callback
                           set state = 'CANCELLED', taken_by = null, taken_name = null, ended_at = ?, cancel_reason = ?
                         where id = ?""").params(now(), reason, id).update();
    }

    void addAttempt(long id, CallId call, SignedInAgent agent) {
        jdbc.sql("insert into calls.callback_attempt (callback_id, call_id, agent_name, at) values (?, ?, ?, ?)")
                .params(id, call.value(), agent.name().full(), now())
                .update();
    }

    void settleAttempt(long id, Result result) {
        jdbc.sql("update calls.callback_attempt set outcome = ? where callback_id = ? and outcome is null")
                .params(result.name(), id)
                .update();
    }

    List<Long> madeSince(Instant since, Collection<String> numbers) {
        return jdbc.sql("select id from calls.callback where made_at > :since and number = any(:numbers)")
                .param("since", Timestamp.from(since))
                .param("numbers", numbers.toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    private List<Callback> with(List<Callback> bare) {
        var attempts = attempts(bare.stream().map(Callback::id).toArray(Long[]::new));
        return bare.stream()
                .map(callback -> new Callback(
                        callback.id(),
                        callback.program(),
                        callback.participant(),
                        callback.number(),
                        callback.about(),
                        callback.from(),
                        callback.to(),
                        callback.owner(),
                        callback.ownerName(),
                        callback.place(),
                        callback.state(),
                        callback.takenBy(),
                        callback.takenName(),
                        callback.madeBy(),
                        attempts.getOrDefault(callback.id(), List.of()),
                        callback.cancelReason()))
                .toList();
    }

    private Map<Long, List<Attempt>> attempts(Long[] callbacks) {
        var found = new HashMap<Long, List<Attempt>>();
        jdbc.sql("""
                        select callback_id, call_id, agent_name, at, outcome from calls.callback_attempt
                         where callback_id = any(?) order by at, id""").param(callbacks).query(row -> {
            var outcome = row.getString(5);
            found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                    .add(new Attempt(
                            new CallId(row.getLong(2)),
                            row.getString(3),
                            row.getTimestamp(4).toInstant(),
                            outcome == null ? null : Result.valueOf(outcome)));
        });
        return found;
    }

    private static Callback callback(ResultSet row, int number) throws SQLException {
        var participant = row.getObject("participant_id", Long.class);
        return new Callback(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                participant == null ? null : new ParticipantId(participant),
                new PhoneNumber(row.getString("number")),
                row.getString("about"),
                row.getTimestamp("window_from").toInstant(),
                row.getTimestamp("window_to").toInstant(),
                agent(row, "owner_id"),
                row.getString("owner_name"),
                place(row),
                State.valueOf(row.getString("state")),
                agent(row, "taken_by"),
                row.getString("taken_name"),
                row.getString("made_by"),
                List.of(),
                row.getString("cancel_reason"));
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        var run = row.getObject("run_id", Long.class);
        return run == null ? null : new Place(new RunId(run), row.getString("node"));
    }

    private static @Nullable AgentId agent(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, Long.class);
        return id == null ? null : new AgentId(id);
    }

    private static Long[] ids(Collection<ProgramId> programs) {
        return programs.stream().map(ProgramId::value).toArray(Long[]::new);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
