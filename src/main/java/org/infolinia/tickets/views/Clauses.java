package org.infolinia.tickets.views;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.infolinia.kernel.AgentId;
import org.infolinia.tickets.Snooze.Then;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.views.Condition.About;
import org.infolinia.tickets.views.Condition.ChangedWithin;
import org.infolinia.tickets.views.Condition.DueWithin;
import org.infolinia.tickets.views.Condition.InLanguage;
import org.infolinia.tickets.views.Condition.InProgram;
import org.infolinia.tickets.views.Condition.InQueue;
import org.infolinia.tickets.views.Condition.InState;
import org.infolinia.tickets.views.Condition.Merged;
import org.infolinia.tickets.views.Condition.OfKind;
import org.infolinia.tickets.views.Condition.OfPriority;
import org.infolinia.tickets.views.Condition.OnChannel;
import org.infolinia.tickets.views.Condition.OnSubtopic;
import org.infolinia.tickets.views.Condition.OnTopic;
import org.infolinia.tickets.views.Condition.OpenedWithin;
import org.infolinia.tickets.views.Condition.OwnedBy;
import org.infolinia.tickets.views.Condition.OwnedByAgent;
import org.infolinia.tickets.views.Condition.Owner;
import org.infolinia.tickets.views.Condition.ResolvedWithin;
import org.infolinia.tickets.views.Condition.Saying;
import org.infolinia.tickets.views.Condition.Snoozed;
import org.infolinia.tickets.views.Condition.SnoozedTo;
import org.infolinia.tickets.views.Condition.Tagged;
import org.infolinia.tickets.views.Condition.WaitingLonger;
import org.infolinia.tickets.views.Condition.Watched;
import org.infolinia.tickets.views.Condition.WithField;

/**
 * A view's conditions in SQL, each once for the tickets and, where those know it, once for the counters. In which program to
 * look is no clause of its own, since each program is gone through for itself.
 */
final class Clauses {

    /** As the indexes over open tickets have it, so that the planner sees that they serve. */
    private static final String OPEN = "state in ('NEW', 'OPEN', 'PENDING')";

    private static final String FINISHED = "state in ('RESOLVED', 'CLOSED')";
    private static final String STATES = "states";
    private static final String NUMBER_PREFIX = "inf-";

    /** Shorter words have no piece to be found along. */
    private static final int PIECE = 3;

    /** As the index over words has it. */
    private static final String PIECES =
            "tickets.pieces(lower(subject || chr(10) || coalesce(contact_name, ''))) @> tickets.pieces(%s)";

    private static final long NOBODY = 0;

    private final ViewDefinition view;
    private final Optional<AgentId> asker;
    private final Instant now;
    private final String prefix;
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param asker who "me" is; empty when nobody is
     * @param prefix of the parameters' names, so that several views can stand in one statement
     */
    Clauses(ViewDefinition view, Optional<AgentId> asker, Instant now, String prefix) {
        this.view = view;
        this.asker = asker;
        this.now = now;
        this.prefix = prefix;
        parameters.put(prefix + STATES, names(view.states()));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The parameter that holds the names of the states. */
    String states() {
        return ":" + prefix + STATES;
    }

    /** The parameter that holds the keys of the queues, of which each is gone through for itself. */
    Optional<String> queues() {
        return view.condition(InQueue.class)
                .map(condition -> put("queues", condition.queues().toArray(String[]::new)));
    }

    /** What must hold of a ticket besides its program, its state and its queue; begins with {@code and}. */
    String ofTickets() {
        return ofTickets(condition -> true);
    }

    /** Whether every condition leads along an index to the tickets that are meant. */
    boolean areAlongIndexes() {
        return view.conditions().stream().allMatch(this::isAlongIndex);
    }

    /** The same as {@link #ofTickets}, of those conditions alone that an index knows. */
    String alongIndexes() {
        return ofTickets(this::isAlongIndex);
    }

    /** What must hold besides that; begins with {@code and}, or is empty. */
    String beside() {
        return joined(view.conditions().stream()
                .filter(condition -> !isAlongIndex(condition))
                .flatMap(condition -> ofTickets(condition).stream())
                .toList());
    }

    private String ofTickets(Predicate<Condition> which) {
        var clauses = new ArrayList<String>();
        if (ViewDefinition.OPEN.containsAll(view.states())) {
            clauses.add(OPEN);
        }
        if (ViewDefinition.FINISHED.containsAll(view.states())) {
            clauses.add(FINISHED);
        }
        view.conditions().stream()
                .filter(which)
                .forEach(condition -> ofTickets(condition).ifPresent(clauses::add));
        return joined(clauses);
    }

    /** What is put aside, watched or of an owner is found along an index while it is open. */
    private boolean isAlongIndex(Condition condition) {
        boolean isOpen = ViewDefinition.OPEN.containsAll(view.states());
        return switch (condition) {
            case InProgram program -> true;
            case InState state -> true;
            case InQueue queue -> true;
            case OnSubtopic topic -> true;
            case Tagged tags -> true;
            case About participant -> true;
            case OpenedWithin time -> true;
            case ChangedWithin time -> true;
            case ResolvedWithin time -> true;
            case DueWithin due -> true;
            case SnoozedTo snoozed -> true;
            case Snoozed(boolean isSnoozed) -> isSnoozed;
            case Watched(boolean isWatched) -> isWatched;
            case Merged(boolean isMerged) -> isMerged;
            case OwnedBy(var owner) -> isOpen && owner != Owner.SOMEBODY;
            case OwnedByAgent owner -> isOpen;
            case Saying(var text) -> text.length() >= PIECE;
            case WaitingLonger time -> false;
            case OnTopic topic -> false;
            case OfKind kind -> false;
            case OfPriority priority -> false;
            case OnChannel channel -> false;
            case InLanguage language -> false;
            case WithField field -> false;
        };
    }

    /** What must hold of a counter besides its program, or empty when the counters do not know enough. */
    Optional<String> ofTallies() {
        var clauses = new ArrayList<>(List.of("state = any(" + states() + ")"));
        for (var condition : view.conditions()) {
            if (!isCounted(condition)) {
                return Optional.empty();
            }
            ofTally(condition).ifPresent(clauses::add);
        }
        return Optional.of(joined(clauses));
    }

    /** Finished tickets are not counted by their owners. */
    private boolean isCounted(Condition condition) {
        return switch (condition) {
            case InProgram program -> true;
            case InState state -> true;
            case InQueue queue -> true;
            case OwnedBy owner -> ViewDefinition.OPEN.containsAll(view.states());
            case OwnedByAgent owner -> ViewDefinition.OPEN.containsAll(view.states());
            case OnChannel channel -> false;
            case InLanguage language -> false;
            case OnTopic topic -> false;
            case OnSubtopic topic -> false;
            case OfPriority priority -> false;
            case OfKind kind -> false;
            case Snoozed snoozed -> true;
            case SnoozedTo snoozed -> false;
            case Watched watched -> false;
            case Tagged tags -> false;
            case DueWithin due -> false;
            case About participant -> false;
            case OpenedWithin time -> false;
            case ChangedWithin time -> false;
            case ResolvedWithin time -> false;
            case WaitingLonger time -> false;
            case Merged merged -> false;
            case WithField field -> false;
            case Saying text -> false;
        };
    }

    private Optional<String> ofTally(Condition condition) {
        return switch (condition) {
            case InQueue(var queues) ->
                Optional.of("queue = any(" + put("queues", queues.toArray(String[]::new)) + ")");
            case OwnedBy(var owner) ->
                Optional.of(
                        switch (owner) {
                            case ME -> "owner_id = " + put("me", me());
                            case NOBODY -> "owner_id = " + NOBODY;
                            case SOMEBODY -> "owner_id <> " + NOBODY;
                        });
            case OwnedByAgent(var agents) -> Optional.of(ownedBy(agents));
            case Snoozed(boolean isSnoozed) -> Optional.of(isSnoozed ? "is_snoozed" : "not is_snoozed");
            default -> Optional.empty();
        };
    }

    private Optional<String> ofTickets(Condition condition) {
        return switch (condition) {
            case InProgram program -> Optional.empty();
            case InState state -> Optional.empty();
            case InQueue queue -> Optional.empty();
            case OnTopic(var topics) -> Optional.of("topic = any(" + put("topics", names(topics)) + ")");
            case OnSubtopic(var subtopics) ->
                Optional.of("subtopic_id = any(" + put("subtopics", subtopics.toArray(Long[]::new)) + ")");
            case OfKind(var kinds) -> Optional.of("kind = any(" + put("kinds", names(kinds)) + ")");
            case OfPriority(var priorities) ->
                Optional.of("priority = any(" + put("priorities", names(priorities)) + ")");
            case OwnedBy(var owner) ->
                Optional.of(
                        switch (owner) {
                            case ME -> "owner_id = " + put("me", me());
                            case NOBODY -> "owner_id is null";
                            case SOMEBODY -> "owner_id is not null";
                        });
            case OwnedByAgent(var agents) -> Optional.of(ownedBy(agents));
            case OnChannel(var channels) -> Optional.of("channel = any(" + put("channels", names(channels)) + ")");
            case InLanguage(var languages) -> Optional.of("language = any(" + put("languages", names(languages)) + ")");
            case Snoozed(boolean isSnoozed) ->
                Optional.of(isSnoozed ? "snoozed_until is not null" : "snoozed_until is null");
            case SnoozedTo(var then) ->
                Optional.of("snoozed_until is not null and " + (then == Then.RESOLVE ? "" : "not ") + "resolves_then");
            case Watched(boolean isWatched) -> Optional.of((isWatched ? "" : "not ") + watched());
            case Tagged(var words) ->
                Optional.of("tags <> '{}' and tags && " + put("tags", words.toArray(String[]::new)) + "::text[]");
            case DueWithin(var time) -> Optional.of("due_at < " + put("due", Timestamp.from(now.plus(time))));
            case About(var participant) -> Optional.of("participant_id = " + put("participant", participant.value()));
            case OpenedWithin(var time) ->
                Optional.of("opened_at >= " + put("opened", Timestamp.from(now.minus(time))));
            case ChangedWithin(var time) ->
                Optional.of("updated_at >= " + put("changed", Timestamp.from(now.minus(time))));
            case ResolvedWithin(var time) ->
                Optional.of(FINISHED + " and coalesce(resolved_at, '-infinity'::timestamptz) >= "
                        + put("resolved", Timestamp.from(now.minus(time))));
            case WaitingLonger(var time) ->
                Optional.of("waiting_since <= " + put("waiting", Timestamp.from(now.minus(time))));
            case Merged(boolean isMerged) -> Optional.of(isMerged ? "merged_into is not null" : "merged_into is null");
            case WithField(long field, var test) -> Optional.of(FieldClause.of(field, test, this::put));
            case Saying(var text) -> saying(text.toLowerCase(Locale.ROOT));
        };
    }

    private String ownedBy(Collection<AgentId> agents) {
        return "owner_id = any("
                + put("owners", agents.stream().map(AgentId::value).toArray(Long[]::new)) + ")";
    }

    /** A whole number of a ticket is looked up; all else is looked for, as {@link ConditionCheck} does with one ticket. */
    private Optional<String> saying(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var whole = text.startsWith(NUMBER_PREFIX) ? TicketNumber.parse(text) : Optional.<TicketNumber>empty();
        return Optional.of(whole.map(number -> "number = " + put("number", number.value()))
                .orElseGet(() -> "(" + inWords(text) + beginningOfNumber(text) + ")"));
    }

    private String inWords(String text) {
        var words = put("text", text);
        var isInWords =
                "(position(%1$s in lower(subject)) > 0 or position(%1$s in lower(contact_name)) > 0)".formatted(words);
        return text.length() < PIECE ? isInWords : "(" + PIECES.formatted(words) + " and " + isInWords + ")";
    }

    private String beginningOfNumber(String text) {
        var digits = NumberBeginning.of(text);
        return digits.isEmpty() ? "" : " or number::text like " + put("digits", digits.get() + "%");
    }

    /** Few are watched, so that they are found first and looked up by their numbers. */
    private String watched() {
        return "number = any(array(select tickets.survivor(ticket_number) from tickets.watcher where agent_id = %s))"
                .formatted(put("watcher", me()));
    }

    private long me() {
        return asker.map(AgentId::value).orElse(NOBODY);
    }

    /** Under a name of its own, since a view that is searched may have two conditions of a kind. */
    private String put(String name, Object value) {
        var parameter = prefix + name + parameters.size();
        parameters.put(parameter, value);
        return ":" + parameter;
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private static String joined(List<String> clauses) {
        return clauses.isEmpty() ? "" : " and " + String.join(" and ", clauses);
    }
}
