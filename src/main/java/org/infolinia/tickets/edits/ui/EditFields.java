package org.infolinia.tickets.edits.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.infolinia.security.AgentView;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TopicPath;
import org.infolinia.tickets.edits.EditPlan;
import org.infolinia.tickets.edits.EditPlan.Aside;
import org.infolinia.tickets.edits.EditPlan.Hand;
import org.infolinia.tickets.edits.EditPlan.Whose;
import org.infolinia.tickets.tags.ui.TagPicker;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.jspecify.annotations.Nullable;

/** What tickets shall be: each property is left as it is unless something is chosen. */
public class EditFields extends Div {

    private final transient List<Runnable> listeners = new ArrayList<>();
    private final Select<State> state;
    private final Select<Priority> priority;
    private final Select<TopicPath> topic;
    private final Select<Hand> hand;
    private final Select<String> queue;
    private final Select<Aside> aside;
    private final TagPicker tagsOn;
    private final TagPicker tagsOff;

    /**
     * @param isSomebodys whether somebody does it, whose own the tickets can become
     * @param queues names by their keys
     * @param topics what may be chosen, and what it is called
     */
    EditFields(
            boolean isSomebodys,
            List<AgentView> colleagues,
            Map<String, String> queues,
            Map<TopicPath, String> topics,
            TagPicker tagsOn,
            TagPicker tagsOff) {
        this.tagsOn = tagsOn;
        this.tagsOff = tagsOff;
        addClassName("edit-fields");
        state = choice("STATE", List.of(State.values()), TicketWords::of);
        priority = choice("PRIORITY", List.of(Priority.values()), TicketWords::of);
        hand = choice("OWNER", hands(isSomebodys, colleagues), each -> words(each, colleagues));
        queue = choice("QUEUE", List.copyOf(queues.keySet()), key -> queues.getOrDefault(key, key));
        topic = choice("TOPIC", List.copyOf(topics.keySet()), path -> topics.getOrDefault(path, ""));
        aside = choice("SNOOZE", Arrays.asList(Aside.values()), each -> getTranslation("tickets.edits.aside." + each));
        tags(tagsOn, "tickets.edits.tags-on");
        tags(tagsOff, "tickets.edits.tags-off");
        tagsOn.takeNewOnes(tag -> {
            var all = new HashSet<>(tagsOn.getValue());
            all.add(tag);
            tagsOn.setValue(all);
        });
    }

    /** @param changed hears that something else is chosen */
    public void onChoice(Runnable changed) {
        listeners.add(changed);
    }

    public void focusFirst() {
        state.focus();
    }

    public EditPlan plan() {
        return new EditPlan(
                state.getValue(),
                priority.getValue(),
                topic.getValue() == null ? null : topic.getValue().topic(),
                hand.getValue(),
                queue.getValue(),
                tagsOn.getValue(),
                tagsOff.getValue(),
                aside.getValue(),
                topic.getValue() == null ? null : topic.getValue().subtopic());
    }

    /** What is not offered here stays as it is. */
    public void fill(EditPlan plan) {
        state.setValue(plan.state());
        priority.setValue(plan.priority());
        offered(topic, plan.topic() == null ? null : new TopicPath(plan.topic(), plan.subtopic()));
        offered(hand, plan.hand());
        offered(queue, plan.queue());
        aside.setValue(plan.aside());
        tagsOn.setValue(plan.tagsOn());
        tagsOff.setValue(plan.tagsOff());
    }

    private static <T> void offered(Select<T> select, @Nullable T value) {
        select.setValue(select.getListDataView()
                .getItems()
                .filter(each -> Objects.equals(each, value))
                .findFirst()
                .orElse(null));
    }

    private <T> Select<T> choice(String field, List<T> choices, Function<T, String> words) {
        var unchanged = getTranslation("tickets.edits.unchanged");
        var select = new Select<T>();
        select.setLabel(getTranslation("tickets.field." + field));
        select.setItems(choices);
        select.setItemLabelGenerator(each -> each == null ? unchanged : words.apply(each));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(unchanged);
        select.addValueChangeListener(chosen -> tell());
        add(select);
        return select;
    }

    private void tags(TagPicker tags, String label) {
        tags.setLabel(getTranslation(label));
        tags.addClassName("wide");
        tags.addValueChangeListener(chosen -> tell());
        add(tags);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private static List<Hand> hands(boolean isSomebodys, List<AgentView> colleagues) {
        var hands = new ArrayList<Hand>();
        if (isSomebodys) {
            hands.add(new Hand(Whose.MINE, null));
        }
        hands.add(new Hand(Whose.NOBODYS, null));
        colleagues.forEach(agent -> hands.add(new Hand(Whose.A_COLLEAGUES, agent.id())));
        return hands;
    }

    private String words(Hand hand, List<AgentView> colleagues) {
        return switch (hand.whose()) {
            case MINE -> getTranslation("tickets.edits.mine");
            case NOBODYS -> getTranslation("tickets.nobody");
            case A_COLLEAGUES ->
                colleagues.stream()
                        .filter(agent -> agent.id().equals(hand.agent()))
                        .map(agent -> agent.name().full())
                        .findFirst()
                        .orElse("");
        };
    }
}
