package org.infolinia.tickets.views;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.views.Condition.DueWithin;
import org.infolinia.tickets.views.Condition.InQueue;
import org.infolinia.tickets.views.Condition.InState;
import org.infolinia.tickets.views.Condition.ResolvedWithin;
import org.infolinia.tickets.views.Condition.WithField;

/**
 * Which tickets a view lists, what it shows of them and in what order.
 *
 * @param conditions all must hold; of those that are stored at most one of each kind and of each field
 * @param columns in their order
 * @param fields ids of the program's own fields that are shown behind the columns, in their order; none unless the view is of
 *     one program
 */
public record ViewDefinition(
        List<Condition> conditions,
        List<ViewColumn> columns,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Long> fields,
        ViewSort sort) {

    public static final Set<State> OPEN = EnumSet.of(State.NEW, State.OPEN, State.PENDING);
    public static final Set<State> FINISHED = EnumSet.of(State.RESOLVED, State.CLOSED);

    /** Of each queue in each program and state the first page is read. */
    static final int MAXIMUM_QUEUES = 20;

    public ViewDefinition {
        conditions = List.copyOf(conditions);
        columns = List.copyOf(columns);
        fields = fields.stream().distinct().toList();
    }

    /** What shows none of the programs' own fields. */
    public ViewDefinition(List<Condition> conditions, List<ViewColumn> columns, ViewSort sort) {
        this(conditions, columns, List.of(), sort);
    }

    /** The same with one more condition. */
    public ViewDefinition and(Condition condition) {
        return new ViewDefinition(
                Stream.concat(conditions.stream(), Stream.of(condition)).toList(), columns, fields, sort);
    }

    public ViewDefinition sortedBy(ViewSort other) {
        return new ViewDefinition(conditions, columns, fields, other);
    }

    public <C extends Condition> Optional<C> condition(Class<C> kind) {
        return conditions.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /**
     * In which states the tickets are; all while nothing is said of that, never a finished one where something is due, and
     * finished ones alone where they are asked when they ended.
     */
    public Set<State> states() {
        var states = EnumSet.allOf(State.class);
        condition(InState.class).map(InState::states).ifPresent(states::retainAll);
        condition(DueWithin.class).ifPresent(due -> states.retainAll(OPEN));
        condition(ResolvedWithin.class).ifPresent(resolved -> states.retainAll(FINISHED));
        return states;
    }

    /** Whether the tickets can be ordered by that along an index. */
    public boolean allows(ViewSort.Key key) {
        return key.suits(
                states().stream().anyMatch(OPEN::contains), states().stream().anyMatch(FINISHED::contains));
    }

    /** Why a list cannot be made by these; refused as {@code view-conditions}, {@code view-queues} and {@code view-states}. */
    public Optional<Refusal> objectionToConditions() {
        if (conditions.stream().map(ViewDefinition::subject).distinct().count() < conditions.size()) {
            return Optional.of(Refusal.of("view-conditions"));
        }
        if (condition(InQueue.class)
                .filter(asked -> asked.queues().isEmpty() || asked.queues().size() > MAXIMUM_QUEUES)
                .isPresent()) {
            return Optional.of(Refusal.of("view-queues", MAXIMUM_QUEUES));
        }
        return states().isEmpty() ? Optional.of(Refusal.of("view-states")) : Optional.empty();
    }

    /** What a condition is about: several fields may be asked, each once. */
    private static Object subject(Condition condition) {
        return condition instanceof WithField field ? field.field() : condition.getClass();
    }

    Optional<Refusal> objection() {
        return objectionToConditions()
                .or(() -> allows(sort.key()) ? Optional.empty() : Optional.of(Refusal.of("view-sort")));
    }
}
