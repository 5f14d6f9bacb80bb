package org.infolinia.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.operation.query.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who participants are by now: themselves, or the one each was merged into. Says besides only when he was last seen, so
 * that it asks for no permission.
 */
@Service
public class Successors {

    private static final String SELECT =
            "select id, merged_into, greatest(joined_on, last_active_on) from participants.participant where ";

    /** Of this PostgreSQL keeps the plan; for arrays it plans each time. */
    private static final String ONE = SELECT + "id = ?";

    private static final String MANY = SELECT + "id = any(?) order by id";
    private static final String KEPT = " for key share";
    private static final String KEPT_ONE = SELECT + "id = :participant" + KEPT;

    private final JdbcClient jdbc;

    Successors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who somebody is by now.
     *
     * @param lastSeen the day he last showed himself, or joined: {@link ParticipantActivity} knows of it and of every day
     *     before; the earliest day there is for whom the register does not know
     */
    public record Successor(ParticipantId id, LocalDate lastSeen) {}

    private record Registered(ParticipantId id, @Nullable ParticipantId mergedInto, LocalDate lastSeen) {}

    /** At this moment. Who is not in the register is himself. */
    @Transactional(readOnly = true)
    public ParticipantId of(ParticipantId id) {
        return Objects.requireNonNull(following(Set.of(id), "").get(id)).id();
    }

    /**
     * Until the transaction ends none of those it answers with is merged into another. To be asked before anything is
     * locked that moves along in a merge: participants come first, in the order of their ids.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<ParticipantId, Successor> keep(Collection<ParticipantId> ids) {
        return following(Set.copyOf(ids), KEPT);
    }

    /**
     * Asks to keep one, whom most often nobody has been merged with; the answer is there once the questions are asked, and
     * is empty for one who was merged into another.
     */
    public Supplier<Optional<Successor>> keepUnmerged(ParticipantId id, Questions questions) {
        var found = new ArrayList<Registered>();
        questions.add(KEPT_ONE, Map.of("participant", id.value()), row -> found.add(registered(row)));
        return () -> found.isEmpty()
                ? Optional.of(new Successor(id, LocalDate.MIN))
                : found.stream()
                        .filter(one -> one.mergedInto() == null)
                        .map(one -> new Successor(id, one.lastSeen()))
                        .findFirst();
    }

    private Map<ParticipantId, Successor> following(Set<ParticipantId> ids, String lock) {
        var known = new HashMap<ParticipantId, Registered>();
        var unknown = ids;
        while (!unknown.isEmpty()) {
            var found = registered(unknown, lock);
            found.forEach(one -> known.put(one.id(), one));
            unknown = found.stream()
                    .map(Registered::mergedInto)
                    .filter(Objects::nonNull)
                    .filter(id -> !known.containsKey(id))
                    .collect(Collectors.toSet());
        }
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> lastOf(id, known)));
    }

    private static Successor lastOf(ParticipantId id, Map<ParticipantId, Registered> known) {
        var found = known.get(id);
        if (found == null) {
            return new Successor(id, LocalDate.MIN);
        }
        return found.mergedInto() == null ? new Successor(id, found.lastSeen()) : lastOf(found.mergedInto(), known);
    }

    private List<Registered> registered(Set<ParticipantId> ids, String lock) {
        var numbers = ids.stream().map(ParticipantId::value).toArray(Long[]::new);
        var question = numbers.length == 1
                ? jdbc.sql(ONE + lock).param(numbers[0])
                : jdbc.sql(MANY + lock).param(numbers);
        return question.query((row, number) -> registered(row)).list();
    }

    private static Registered registered(ResultSet row) throws SQLException {
        return new Registered(new ParticipantId(row.getLong(1)), mergedInto(row), row.getObject(3, LocalDate.class));
    }

    private static @Nullable ParticipantId mergedInto(ResultSet row) throws SQLException {
        long id = row.getLong(2);
        return id == 0 ? null : new ParticipantId(id);
    }
}
