package org.infolinia.tickets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.ActorNames;
import org.infolinia.kit.Formats;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.Queue;
import org.infolinia.security.AgentDirectory;
import org.infolinia.tickets.Snooze;
import org.infolinia.tickets.Snooze.Then;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TopicPath;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.effort.TimeEntry.Spent;
import org.infolinia.tickets.effort.ui.TimeWords;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.FieldWritten;
import org.infolinia.tickets.fields.TicketFields;
import org.infolinia.tickets.fields.ui.FieldWords;
import org.infolinia.tickets.legal.LegalWritten;
import org.infolinia.tickets.legal.ui.LegalWords;
import org.infolinia.tickets.relations.Link;
import org.infolinia.tickets.relations.ui.RelationWords;
import org.infolinia.tickets.topics.ui.TopicWords;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.jspecify.annotations.Nullable;

/** What the values in a ticket's history are called: it keeps keys and ids, which mean nothing to people. */
@SpringComponent
public class ChangeWords {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final AgentDirectory agents;
    private final ProgramDirectory programs;
    private final ParticipantRegister participants;
    private final ActorNames actors;
    private final TicketFields fields;
    private final FieldWords fieldWords;
    private final LegalWords legalWords;
    private final TopicWords topicWords;
    private final Formats formats;

    ChangeWords(
            AgentDirectory agents,
            ProgramDirectory programs,
            ParticipantRegister participants,
            ActorNames actors,
            TicketFields fields,
            FieldWords fieldWords,
            LegalWords legalWords,
            TopicWords topicWords,
            Formats formats) {
        this.agents = agents;
        this.programs = programs;
        this.participants = participants;
        this.actors = actors;
        this.fields = fields;
        this.fieldWords = fieldWords;
        this.legalWords = legalWords;
        this.topicWords = topicWords;
        this.formats = formats;
    }

    /** Who made the change. */
    String by(TicketChange change, Locale locale) {
        return actors.inWords(change.actorName(), locale);
    }

    /** What was changed; a field of the program by its own name. */
    String field(TicketChange change, Locale locale) {
        return Stream.of(change.after(), change.before())
                .filter(value -> change.field() == Field.CUSTOM && value != null)
                .flatMap(value -> FieldWritten.read(value).stream())
                .flatMap(written -> fields.find(written.field()).stream())
                .map(field -> fieldWords.label(field, locale))
                .findFirst()
                .orElseGet(() -> translate("tickets.field." + change.field()));
    }

    /** @param value as the history keeps it, or null when there was nothing */
    String of(ProgramId program, Field field, @Nullable String value, Locale locale) {
        if (value == null) {
            return translate("tickets.nothing");
        }
        return switch (field) {
            case STATE -> translate("tickets.state." + value);
            case PRIORITY -> translate("tickets.priority." + value);
            case KIND -> translate("tickets.kind." + value);
            case TOPIC -> topicWords.of(TopicPath.read(value));
            case OWNER, WATCHER -> known(agent(value));
            case QUEUE -> known(queue(program, value));
            case PARTICIPANT -> known(participant(value));
            case TAGS, CHECKLIST, SUBJECT, CONTACT -> value;
            case LANGUAGE -> translate("tickets.language." + value);
            case SNOOZE -> aside(Snooze.read(value), locale);
            case CUSTOM -> custom(value, locale);
            case LEGAL ->
                LegalWritten.read(value)
                        .map(written -> legalWords.of(written, locale))
                        .orElse(value);
            case TIME -> Spent.read(value).map(TimeWords::of).orElse(value);
            case LINK -> Link.read(value).map(RelationWords::of).orElse(value);
        };
    }

    private String aside(Snooze snooze, Locale locale) {
        var moment = formats.moment(snooze.until(), locale);
        return snooze.then() == Then.RESOLVE ? translate("tickets.snoozed.resolved-at", moment) : moment;
    }

    /** What an event is called; of a rule's also what it did, or why it did nothing, as of tickets that did not become one. */
    public String of(Words event, ProgramId program, Locale locale) {
        var said = event.arguments();
        return switch (event.key()) {
            case "tickets.event.rule.done" ->
                translate(
                        event.key(),
                        said.getFirst(),
                        said.stream()
                                .skip(1)
                                .map(deed -> deed(deed, program, locale))
                                .collect(Collectors.joining(", ")));
            case "tickets.event.rule.refused", "tickets.event.not-merged" ->
                translate(event.key(), said.getFirst(), refusal(said.subList(1, said.size())));
            case "tickets.event.not-resolved" -> translate(event.key(), refusal(said));
            default -> TicketWords.of(event);
        };
    }

    /** Who or what wrote it. */
    String by(String actorName, Locale locale) {
        return actors.inWords(actorName, locale);
    }

    /** A property with its new value, or what was done besides. */
    private String deed(String deed, ProgramId program, Locale locale) {
        int sign = deed.indexOf('=');
        if (sign < 0) {
            return translate("tickets.rules.did." + deed);
        }
        var field = Field.valueOf(deed.substring(0, sign));
        var value = deed.substring(sign + 1);
        return translate("tickets.field." + field) + " → " + of(program, field, value.isEmpty() ? null : value, locale);
    }

    /** @param said the key and the facts for its words, which have become text on the way */
    private static String refusal(List<String> said) {
        var facts = said.stream()
                .skip(1)
                .map(fact -> NUMBER.matcher(fact).matches() ? (Object) Long.valueOf(fact) : fact)
                .toArray();
        return translate(said.getFirst(), facts);
    }

    /** Agents who have left or work for other programs keep their names in what they did. */
    private Optional<String> agent(String id) {
        return agents.find(new AgentId(Long.parseLong(id)))
                .map(agent -> agent.name().full());
    }

    private String custom(String value, Locale locale) {
        return FieldWritten.read(value)
                .flatMap(written -> fields.find(written.field()).map(field -> custom(field, written, locale)))
                .filter(words -> !words.isEmpty())
                .orElseGet(() -> translate("tickets.nothing"));
    }

    private String custom(CustomField field, FieldWritten written, Locale locale) {
        var values = field.content().kind().hasOptions() ? written.keys() : written.values();
        return fieldWords.values(field, values, locale);
    }

    private Optional<String> queue(ProgramId program, String key) {
        return programs.queues(program).stream()
                .filter(queue -> queue.key().equals(key))
                .map(Queue::name)
                .findFirst();
    }

    private Optional<String> participant(String id) {
        return participants
                .find(new ParticipantId(Long.parseLong(id)))
                .map(participant -> participant.name().full());
    }

    private static String known(Optional<String> name) {
        return name.orElseGet(() -> translate("tickets.unknown"));
    }
}
