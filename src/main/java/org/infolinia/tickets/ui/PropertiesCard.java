package org.infolinia.tickets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.infolinia.kit.Card;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Icon;
import org.infolinia.programs.Queue;
import org.infolinia.security.AgentView;
import org.infolinia.tickets.Origin;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.RemoveTags;
import org.infolinia.tickets.TicketEdit.ToKind;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketEdit.ToTopic;
import org.infolinia.tickets.TopicPath;
import org.infolinia.tickets.tags.ui.TagPicker;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.jspecify.annotations.Nullable;

/** A ticket's properties, each to be changed where it stands. */
class PropertiesCard extends Card {

    private final Facts facts = new Facts();
    private final Div question = new Div();
    private final Consumer<TicketEdit> change;
    private final List<Consumer<Ticket>> fields = new ArrayList<>();

    /** @param topics what it may be about, and what that is called */
    PropertiesCard(
            Ticket ticket,
            List<AgentView> colleagues,
            List<Queue> queues,
            Map<TopicPath, String> topics,
            TagPicker tags,
            Consumer<TicketEdit> change) {
        super(translate("tickets.properties"));
        this.change = change;
        addClassName("properties");
        row(
                "tickets.field.STATE",
                Icon.TICKET,
                List.of(Ticket.State.values()),
                Ticket::state,
                TicketWords::of,
                ToState::new);
        row(
                "tickets.field.PRIORITY",
                Icon.FLAG,
                List.of(Ticket.Priority.values()),
                Ticket::priority,
                TicketWords::of,
                ToPriority::new);
        row(
                "tickets.field.OWNER",
                Icon.USER,
                colleagues,
                now -> ownerAmong(colleagues, now),
                agent -> agent.name().full(),
                agent -> new ToOwner(agent.id()));
        row(
                "tickets.field.TOPIC",
                Icon.TAG,
                List.copyOf(topics.keySet()),
                Ticket::topicPath,
                path -> topics.getOrDefault(path, ""),
                ToTopic::to);
        row(
                "tickets.field.KIND",
                Icon.SCALE,
                List.of(Ticket.Kind.values()),
                Ticket::kind,
                TicketWords::of,
                ToKind::new);
        row(
                "tickets.field.QUEUE",
                Icon.INBOX,
                queues,
                now -> queueAmong(queues, now),
                Queue::name,
                queue -> new ToQueue(queue.key()));
        tags(tags);
        facts.with(getTranslation("tickets.field.CHANNEL"), channel(ticket.channel()));
        question.addClassName("properties-question");
        with(question, facts);
        show(ticket);
    }

    /** Puts a question above the properties, in place of the one before. */
    void ask(Component asked) {
        question.removeAll();
        question.add(asked);
    }

    void forgetQuestion() {
        question.removeAll();
    }

    /** Shows the ticket as it is now; the keyboard stays where it is. Of a merged one nothing can be changed. */
    final void show(Ticket ticket) {
        fields.forEach(field -> field.accept(ticket));
    }

    /**
     * Says what happened elsewhere that the ticket is about.
     *
     * @param maySee whether the reader may open the declaration of a disputed line, or the closing of a stage
     */
    void comesFrom(Origin origin, boolean maySee) {
        var place = switch (origin) {
            case Origin.DisputedLine(long declaration, int line) -> {
                var words = getTranslation("tickets.origin.line", declaration, line);
                yield maySee ? new Anchor("declarations/" + declaration + "?line=" + line, words) : new Span(words);
            }
            case Origin.ClosingFinding(long closing, long _) -> {
                var words = getTranslation("tickets.origin.closing", closing);
                yield maySee ? new Anchor("closings/" + closing, words) : new Span(words);
            }
            case Origin.FailedDelivery(long order) -> new Span(getTranslation("tickets.origin.order", order));
        };
        facts.with(getTranslation("tickets.origin"), place);
    }

    private <T> void row(
            String name,
            Icon icon,
            List<T> choices,
            Function<Ticket, @Nullable T> current,
            Function<T, String> words,
            Function<T, TicketEdit> edit) {
        var select = new Select<T>();
        select.addClassName("pick");
        select.setAriaLabel(getTranslation(name));
        select.setItems(choices);
        select.setItemLabelGenerator(choice -> choice == null ? "" : words.apply(choice));
        select.setPlaceholder(getTranslation("tickets.nobody"));
        select.setPrefixComponent(icon.create());
        select.addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                change.accept(edit.apply(chosen.getValue()));
            }
        });
        fields.add(ticket -> {
            select.setValue(current.apply(ticket));
            select.setReadOnly(ticket.mergedInto() != null);
        });
        facts.with(getTranslation(name), select);
    }

    private void tags(TagPicker tags) {
        var name = getTranslation("tickets.field.TAGS");
        tags.addClassName("pick");
        tags.setAriaLabel(name);
        tags.setPlaceholder(getTranslation("tickets.tags.add"));
        tags.takeNewOnes(tag -> change.accept(new AddTags(Set.of(tag))));
        tags.addSelectionListener(chosen -> {
            if (chosen.isFromClient() && !chosen.getAddedSelection().isEmpty()) {
                change.accept(new AddTags(chosen.getAddedSelection()));
            }
            if (chosen.isFromClient() && !chosen.getRemovedSelection().isEmpty()) {
                change.accept(new RemoveTags(chosen.getRemovedSelection()));
            }
        });
        fields.add(ticket -> {
            tags.show(ticket.tags());
            tags.setReadOnly(ticket.mergedInto() != null);
        });
        facts.with(name, tags);
    }

    private static Component channel(Ticket.Channel channel) {
        var icon = switch (channel) {
            case EMAIL -> Icon.MAIL;
            case PHONE -> Icon.PHONE;
            case WEB -> Icon.GRID;
            case API -> Icon.CODE;
        };
        var words = new Span(icon.create(), new Span(TicketWords.of(channel)));
        words.addClassName("fixed-pick");
        return words;
    }

    private static @Nullable AgentView ownerAmong(List<AgentView> colleagues, Ticket ticket) {
        return colleagues.stream()
                .filter(agent -> agent.id().equals(ticket.owner()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Queue queueAmong(List<Queue> queues, Ticket ticket) {
        return queues.stream()
                .filter(queue -> Objects.equals(queue.key(), ticket.queue()))
                .findFirst()
                .orElse(null);
    }
}
