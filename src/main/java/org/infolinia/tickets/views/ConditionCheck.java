package org.infolinia.tickets.views;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.programs.ProgramZones;
import org.infolinia.tickets.Ticket;
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
import org.infolinia.tickets.views.Condition.ResolvedWithin;
import org.infolinia.tickets.views.Condition.Saying;
import org.infolinia.tickets.views.Condition.Snoozed;
import org.infolinia.tickets.views.Condition.SnoozedTo;
import org.infolinia.tickets.views.Condition.Tagged;
import org.infolinia.tickets.views.Condition.WaitingLonger;
import org.infolinia.tickets.views.Condition.Watched;
import org.infolinia.tickets.views.Condition.WithField;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether conditions hold of one ticket, as lists would find it. Nobody asks here, so nothing is anybody's own. */
@Component
public class ConditionCheck {

    private static final String NUMBER_PREFIX = "inf-";

    private final JdbcClient jdbc;
    private final ProgramZones zones;

    ConditionCheck(JdbcClient jdbc, ProgramZones zones) {
        this.jdbc = jdbc;
        this.zones = zones;
    }

    /** Whether all of them hold at that moment. */
    public boolean holds(Collection<Condition> conditions, Ticket ticket, Instant at) {
        return conditions.stream().allMatch(condition -> holds(condition, ticket, at));
    }

    private boolean holds(Condition condition, Ticket ticket, Instant at) {
        return switch (condition) {
            case InProgram(var program) -> ticket.program().equals(program);
            case InState(var states) -> states.contains(ticket.state());
            case InQueue(var queues) -> ticket.queue() != null && queues.contains(ticket.queue());
            case OnTopic(var topics) -> topics.contains(ticket.topic());
            case OnSubtopic(var subtopics) -> ticket.subtopic() != null && subtopics.contains(ticket.subtopic());
            case OfKind(var kinds) -> kinds.contains(ticket.kind());
            case OfPriority(var priorities) -> priorities.contains(ticket.priority());
            case OwnedBy(var owner) ->
                switch (owner) {
                    case ME -> false;
                    case NOBODY -> ticket.owner() == null;
                    case SOMEBODY -> ticket.owner() != null;
                };
            case OwnedByAgent(var agents) -> ticket.owner() != null && agents.contains(ticket.owner());
            case OnChannel(var channels) -> channels.contains(ticket.channel());
            case InLanguage(var languages) -> languages.contains(ticket.language());
            case Snoozed(boolean isSnoozed) -> isSnoozed == (ticket.snoozedUntil() != null);
            case SnoozedTo(var then) ->
                ticket.snooze() != null && ticket.snooze().then() == then;
            case Watched(boolean isWatched) -> !isWatched;
            case Tagged(var words) -> ticket.tags().stream().anyMatch(tag -> words.contains(tag.word()));
            case DueWithin(var time) ->
                !ticket.state().isOver() && dues(ticket).anyMatch(due -> due.isBefore(at.plus(time)));
            case About(var participant) -> participant.equals(ticket.participant());
            case OpenedWithin(var time) -> !ticket.openedAt().isBefore(at.minus(time));
            case ChangedWithin(var time) -> !ticket.updatedAt().isBefore(at.minus(time));
            case ResolvedWithin(var time) ->
                ticket.state().isOver()
                        && ticket.resolvedAt() != null
                        && !ticket.resolvedAt().isBefore(at.minus(time));
            case WaitingLonger(var time) ->
                ticket.waitingSince() != null && !ticket.waitingSince().isAfter(at.minus(time));
            case Merged(boolean isMerged) -> isMerged == (ticket.mergedInto() != null);
            case WithField(long field, var test) -> isFilled(field, test, ticket.number());
            case Saying(var text) -> says(ticket, text.toLowerCase(Locale.ROOT));
        };
    }

    /** As it is filled in now, whatever moment is asked about. */
    private boolean isFilled(long field, FieldTest test, TicketNumber ticket) {
        var parameters = new HashMap<String, Object>();
        var clause = FieldClause.of(field, test, (name, value) -> {
            parameters.put(name, value);
            return ":" + name;
        });
        return jdbc.sql("select exists (select from tickets.ticket where number = :ticket and " + clause + ")")
                .params(parameters)
                .param("ticket", ticket.value())
                .query(Boolean.class)
                .single();
    }

    private Stream<Instant> dues(Ticket ticket) {
        var byLaw = Optional.ofNullable(ticket.legalDueOn())
                .map(day ->
                        day.plusDays(1).atStartOfDay(zones.of(ticket.program())).toInstant());
        return Stream.concat(byLaw.stream(), Stream.ofNullable(ticket.promisedAt()));
    }

    private static boolean says(Ticket ticket, String text) {
        var number = ticket.number();
        if (text.startsWith(NUMBER_PREFIX)) {
            var whole = TicketNumber.parse(text);
            if (whole.isPresent()) {
                return whole.get().equals(number);
            }
        }
        return isIn(ticket.subject(), text)
                || isIn(Objects.requireNonNullElse(ticket.contact().name(), ""), text)
                || NumberBeginning.of(text)
                        .filter(Long.toString(number.value())::startsWith)
                        .isPresent();
    }

    private static boolean isIn(String words, String text) {
        return words.toLowerCase(Locale.ROOT).contains(text);
    }
}
