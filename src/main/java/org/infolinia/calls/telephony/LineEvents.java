package org.infolinia.calls.telephony;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.calls.LineCall.LineReference;
import org.infolinia.calls.telephony.LineEvent.Kind;
import org.infolinia.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored events. Works in the caller's transaction. */
@Component
class LineEvents {

    /** How often it is tried to follow an event: for a good hour and a half. */
    static final int TRIES = 10;

    static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    private static final byte[] NO_CONTENT = {};

    private final JdbcClient jdbc;
    private final Clock clock;

    LineEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What names an event among all. */
    private record EventKey(LineReference call, String event) {

        static EventKey of(SignedEvent signed) {
            return new EventKey(signed.call(), signed.event().id());
        }
    }

    /** Keeps many in one statement, and says of each what came of it, in their order. */
    List<Intake> add(List<SignedEvent> events) {
        var isNew = insert(events);
        var verdicts = new ArrayList<Intake>();
        for (var event : events) {
            verdicts.add(isNew.remove(EventKey.of(event)) ? Intake.TAKEN : judgeKnown(event));
        }
        return verdicts;
    }

    /** Nothing was heard of the call for long. */
    void addLapse(LineReference call, Instant at) {
        var id = "lapsed-" + at.getEpochSecond();
        var lapse = new LineEvent(id, Kind.LAPSED, at, null, null, null, null, false, null, null);
        insert(List.of(new SignedEvent(call, lapse, NO_CONTENT, at)));
    }

    /** Calls of which something is told that was not followed yet, those told of first. */
    List<LineReference> toFollow(int limit) {
        return jdbc.sql("""
                        select source_id, external_id from calls.line_event
                         where not followed and (retry_at is null or retry_at <= :now)
                         group by source_id, external_id order by min(id) limit :limit""")
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit)
                .query((row, number) -> new LineReference(row.getLong(1), row.getString(2)))
                .list();
    }

    /**
     * Tries later again what could not be followed, each time after twice as long; what cannot be followed in {@value #TRIES}
     * tries is given up.
     */
    void postpone(LineReference call) {
        jdbc.sql("""
                        update calls.line_event
                           set tries = tries + 1, retry_at = :now::timestamptz + :first::interval * power(2, tries),
                               followed = tries + 1 >= :most
                         where not followed and source_id = :source and external_id = :call""")
                .param("now", Timestamp.from(clock.instant()))
                .param("first", FIRST_RETRY.toString())
                .param("most", TRIES)
                .param("source", call.source())
                .param("call", call.externalId())
                .update();
    }

    /**
     * All that was told of these calls, in the order in which it was. What is told meanwhile may be among it and is followed
     * once more.
     */
    Map<LineReference, List<LineEvent>> of(Collection<LineReference> calls) {
        var told = "from unnest(:sources::bigint[], :calls::text[]) as asked(source_id, external_id)";
        var same = "event.source_id = asked.source_id and event.external_id = asked.external_id";
        var sources = calls.stream().map(LineReference::source).toArray(Long[]::new);
        var externalIds = calls.stream().map(LineReference::externalId).toArray(String[]::new);
        jdbc.sql("update calls.line_event as event set followed = true " + told + " where not followed and " + same)
                .param("sources", sources)
                .param("calls", externalIds)
                .update();
        return jdbc
                .sql("select event.* " + told + " join calls.line_event as event on " + same + " order by event.id")
                .param("sources", sources)
                .param("calls", externalIds)
                .query((row, number) -> Map.entry(
                        new LineReference(row.getLong("source_id"), row.getString("external_id")), event(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void forget(Duration age) {
        jdbc.sql("delete from calls.line_event where taken_at < ? and followed")
                .param(Timestamp.from(clock.instant().minus(age)))
                .update();
    }

    private Intake judgeKnown(SignedEvent event) {
        return jdbc.sql("""
                        select content, signed_at from calls.line_event
                         where source_id = ? and external_id = ? and event_id = ?""")
                .params(
                        event.call().source(),
                        event.call().externalId(),
                        event.event().id())
                .query((row, number) -> judge(event, row))
                .single();
    }

    private Intake judge(SignedEvent event, ResultSet stored) throws SQLException {
        if (!event.saysTheSameAs(stored.getBytes(1))) {
            return Intake.REUSED;
        }
        if (!event.signedAt().isAfter(stored.getTimestamp(2).toInstant())) {
            return Intake.REPLAYED;
        }
        jdbc.sql("""
                        update calls.line_event set signed_at = ?
                         where source_id = ? and external_id = ? and event_id = ?""")
                .params(
                        Timestamp.from(event.signedAt()),
                        event.call().source(),
                        event.call().externalId(),
                        event.event().id())
                .update();
        return Intake.KNOWN;
    }

    private Set<EventKey> insert(List<SignedEvent> events) {
        return new HashSet<>(jdbc.sql("""
                        insert into calls.line_event
                            (source_id, external_id, event_id, kind, happened_at, direction, number_from, number_dialled,
                             extension, unanswered, recording, notice_at, content, signed_at, taken_at)
                        select told.*, :now::timestamptz
                          from unnest(:source::bigint[], :call::text[], :id::text[], :kind::text[], :at::timestamptz[],
                                      :direction::text[], :from::text[], :dialled::text[], :extension::text[],
                                      :unanswered::boolean[], :recording::text[], :notice::timestamptz[],
                                      :content::bytea[], :signed::timestamptz[]) as told
                        on conflict (source_id, external_id, event_id) do nothing
                        returning source_id, external_id, event_id""")
                .param("now", Timestamp.from(clock.instant()))
                .param("source", column(events, Long[]::new, one -> one.call().source()))
                .param("call", column(events, String[]::new, one -> one.call().externalId()))
                .param("id", column(events, String[]::new, one -> one.event().id()))
                .param(
                        "kind",
                        column(events, String[]::new, one -> one.event().kind().name()))
                .param(
                        "at",
                        column(
                                events,
                                Timestamp[]::new,
                                one -> stamp(one.event().at())))
                .param("direction", column(events, String[]::new, LineEvents::direction))
                .param(
                        "from",
                        column(events, String[]::new, one -> number(one.event().from())))
                .param(
                        "dialled",
                        column(events, String[]::new, one -> number(one.event().dialled())))
                .param(
                        "extension",
                        column(events, String[]::new, one -> one.event().extension()))
                .param(
                        "unanswered",
                        column(events, Boolean[]::new, one -> one.event().isUnanswered()))
                .param(
                        "recording",
                        column(events, String[]::new, one -> one.event().recording()))
                .param(
                        "notice",
                        column(
                                events,
                                Timestamp[]::new,
                                one -> stamp(one.event().noticeAt())))
                .param("content", column(events, byte[][]::new, SignedEvent::content))
                .param("signed", column(events, Timestamp[]::new, one -> stamp(one.signedAt())))
                .query((row, number) ->
                        new EventKey(new LineReference(row.getLong(1), row.getString(2)), row.getString(3)))
                .list());
    }

    private static <T> T[] column(
            List<SignedEvent> events, IntFunction<T[]> array, Function<SignedEvent, @Nullable T> value) {
        return events.stream().map(value).toArray(array);
    }

    private static @Nullable String direction(SignedEvent event) {
        var direction = event.event().direction();
        return direction == null ? null : direction.name();
    }

    private static @Nullable String number(@Nullable PhoneNumber number) {
        return number == null ? null : number.e164();
    }

    private static @Nullable PhoneNumber number(ResultSet row, String column) throws SQLException {
        var e164 = row.getString(column);
        return e164 == null ? null : new PhoneNumber(e164);
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static LineEvent event(ResultSet row) throws SQLException {
        var direction = row.getString("direction");
        return new LineEvent(
                row.getString("event_id"),
                Kind.valueOf(row.getString("kind")),
                requireNonNull(instant(row, "happened_at")),
                direction == null ? null : Direction.valueOf(direction),
                number(row, "number_from"),
                number(row, "number_dialled"),
                row.getString("extension"),
                row.getBoolean("unanswered"),
                row.getString("recording"),
                instant(row, "notice_at"));
    }
}
