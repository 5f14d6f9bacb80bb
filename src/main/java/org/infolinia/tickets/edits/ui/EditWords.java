package org.infolinia.tickets.edits.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Formats;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.Queue;
import org.infolinia.security.AgentDirectory;
import org.infolinia.tickets.Snooze;
import org.infolinia.tickets.Snooze.Then;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.RemoveTags;
import org.infolinia.tickets.TicketEdit.ToKind;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.TicketEdit.ToSnooze;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketEdit.ToTopic;
import org.infolinia.tickets.topics.ui.TopicWords;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.jspecify.annotations.Nullable;

/** What edits are called, in the language of the open tab: {@code Priority → High}. */
@SpringComponent
public class EditWords {

    private final AgentDirectory agents;
    private final ProgramDirectory programs;
    private final TopicWords topics;
    private final Formats formats;

    EditWords(AgentDirectory agents, ProgramDirectory programs, TopicWords topics, Formats formats) {
        this.agents = agents;
        this.programs = programs;
        this.topics = topics;
        this.formats = formats;
    }

    /** @param among the programs in which queues are looked up */
    public String of(TicketEdit edit, Collection<ProgramId> among) {
        return switch (edit) {
            case ToState(var state) -> change("STATE", TicketWords.of(state));
            case ToPriority(var priority) -> change("PRIORITY", TicketWords.of(priority));
            case ToKind(var kind) -> change("KIND", TicketWords.of(kind));
            case ToTopic to -> change("TOPIC", topics.of(to.path()));
            case ToOwner(var owner) -> change("OWNER", owner(owner));
            case ToQueue(var queue) -> change("QUEUE", queue(queue, among));
            case AddTags(var tags) -> translate("tickets.edits.tags-on") + ": " + words(tags);
            case RemoveTags(var tags) -> translate("tickets.edits.tags-off") + ": " + words(tags);
            case ToSnooze aside -> aside(aside.snooze());
        };
    }

    private String aside(@Nullable Snooze snooze) {
        if (snooze == null) {
            return translate("tickets.edits.aside.BACK");
        }
        var moment = formats.moment(snooze.until(), UI.getCurrent().getLocale());
        return change(
                "SNOOZE",
                snooze.then() == Then.RESOLVE ? translate("tickets.snoozed.resolved-at", moment) : moment);
    }

    private static String change(String field, String to) {
        return translate("tickets.field." + field) + " → " + to;
    }

    private String owner(@Nullable AgentId owner) {
        return owner == null
                ? translate("tickets.nobody")
                : agents.find(owner).map(agent -> agent.name().full()).orElseGet(() -> translate("tickets.unknown"));
    }

    private String queue(String key, Collection<ProgramId> among) {
        return among.stream()
                .flatMap(program -> programs.queues(program).stream())
                .filter(queue -> queue.key().equals(key))
                .map(Queue::name)
                .findFirst()
                .orElse(key);
    }

    private static String words(Set<Tag> tags) {
        return tags.stream().sorted().map(Tag::word).collect(Collectors.joining(", "));
    }
}
