package org.infolinia.tickets.sla.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.programs.Queue;
import org.infolinia.programs.hours.OpeningCalendar;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.sla.SlaMetric;
import org.infolinia.tickets.sla.SlaTerms;
import org.infolinia.tickets.ui.parts.TicketWords;

/** What is promised, of which tickets, and what follows when it is missed. */
class SlaTermsForm extends Div {

    private static final Duration USUAL_WARNING = Duration.ofHours(1);

    private final transient List<Queue> knownQueues;
    private final TextField name = new TextField();
    private final MultiSelectComboBox<Queue> queues = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Priority> priorities = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Kind> kinds = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Topic> topics = new MultiSelectComboBox<>();
    private final Select<OpeningCalendar> calendar = new Select<>();
    private final Map<SlaMetric, TextField> targets = new EnumMap<>(SlaMetric.class);
    private final TextField warning = new TextField();
    private final CheckboxGroup<State> paused = new CheckboxGroup<>();
    private final Checkbox raised = new Checkbox();
    private final Select<Queue> passedTo = new Select<>();

    SlaTermsForm(List<OpeningCalendar> calendars, List<Queue> knownQueues) {
        this.knownQueues = knownQueues;
        addClassName("settings-form");
        name.setLabel(getTranslation("tickets.sla.name"));
        name.setMaxLength(SlaTerms.MAXIMUM_NAME_LENGTH);
        name.setRequiredIndicatorVisible(true);
        prepareConditions();
        prepareTimes(calendars);
        prepareConsequences();
        add(name, queues, priorities, kinds, topics, calendar);
        targets.values().forEach(this::add);
        add(warning, paused, raised, passedTo);
    }

    private void prepareConditions() {
        queues.setLabel(getTranslation("tickets.sla.queues"));
        queues.setItems(knownQueues);
        queues.setItemLabelGenerator(Queue::name);
        priorities.setLabel(getTranslation("tickets.sla.priorities"));
        priorities.setItems(Priority.values());
        priorities.setItemLabelGenerator(TicketWords::of);
        kinds.setLabel(getTranslation("tickets.sla.kinds"));
        kinds.setItems(Kind.values());
        kinds.setItemLabelGenerator(TicketWords::of);
        topics.setLabel(getTranslation("tickets.sla.topics"));
        topics.setItems(Topic.values());
        topics.setItemLabelGenerator(TicketWords::of);
        Stream.of(queues, priorities, kinds, topics)
                .forEach(condition -> condition.setPlaceholder(getTranslation("tickets.sla.any")));
    }

    private void prepareTimes(List<OpeningCalendar> calendars) {
        calendar.setLabel(getTranslation("tickets.sla.calendar"));
        calendar.setItems(calendars);
        calendar.setItemLabelGenerator(OpeningCalendar::name);
        calendar.setValue(calendars.getFirst());
        for (var metric : SlaMetric.values()) {
            var field = new TextField(getTranslation(metric.messageKey()));
            field.setHelperText(getTranslation("tickets.sla.time.hint"));
            field.setMaxLength(WorkingTime.MAXIMUM_LENGTH);
            targets.put(metric, field);
        }
        warning.setLabel(getTranslation("tickets.sla.warning"));
        warning.setHelperText(getTranslation("tickets.sla.warning.hint"));
        warning.setMaxLength(WorkingTime.MAXIMUM_LENGTH);
        warning.setValue(WorkingTime.shown(USUAL_WARNING));
    }

    private void prepareConsequences() {
        paused.setLabel(getTranslation("tickets.sla.paused"));
        paused.setItems(State.NEW, State.OPEN, State.PENDING);
        paused.setItemLabelGenerator(TicketWords::of);
        paused.setValue(Set.of(State.PENDING));
        raised.setLabel(getTranslation("tickets.sla.raised"));
        passedTo.setLabel(getTranslation("tickets.sla.passed-to"));
        passedTo.setItems(knownQueues);
        passedTo.setItemLabelGenerator(queue -> queue == null ? getTranslation("tickets.sla.nowhere") : queue.name());
        passedTo.setEmptySelectionAllowed(true);
        passedTo.setEmptySelectionCaption(getTranslation("tickets.sla.nowhere"));
    }

    void focus() {
        name.focus();
    }

    void fill(SlaTerms terms) {
        name.setValue(terms.name());
        queues.setValue(knownQueues.stream()
                .filter(queue -> terms.queues().contains(queue.key()))
                .collect(Collectors.toSet()));
        priorities.setValue(terms.priorities());
        kinds.setValue(terms.kinds());
        topics.setValue(terms.topics());
        calendar.getListDataView()
                .getItems()
                .filter(known -> known.id() == terms.calendar())
                .findFirst()
                .ifPresent(calendar::setValue);
        terms.targets().forEach((metric, target) -> field(metric).setValue(WorkingTime.shown(target)));
        warning.setValue(terms.warnBefore().isZero() ? "" : WorkingTime.shown(terms.warnBefore()));
        paused.setValue(terms.pausedIn());
        raised.setValue(terms.isRaised());
        knownQueues.stream()
                .filter(queue -> queue.key().equals(terms.passedTo()))
                .findFirst()
                .ifPresent(passedTo::setValue);
    }

    /** Whether every time that was typed is one; marks those that are not. */
    boolean isReadable() {
        boolean isReadable = true;
        for (var field :
                Stream.concat(targets.values().stream(), Stream.of(warning)).toList()) {
            boolean isTime =
                    field.isEmpty() || WorkingTime.parse(field.getValue()).isPresent();
            field.setErrorMessage(getTranslation("tickets.sla.time.hint"));
            field.setInvalid(!isTime);
            isReadable = isReadable && isTime;
        }
        return isReadable;
    }

    SlaTerms terms() {
        var promised = new EnumMap<SlaMetric, Duration>(SlaMetric.class);
        targets.forEach((metric, field) ->
                WorkingTime.parse(field.getValue()).ifPresent(target -> promised.put(metric, target)));
        return new SlaTerms(
                name.getValue(),
                queues.getValue().stream().map(Queue::key).collect(Collectors.toSet()),
                priorities.getValue(),
                topics.getValue(),
                kinds.getValue(),
                calendar.getValue().id(),
                promised,
                paused.getValue(),
                WorkingTime.parse(warning.getValue()).orElse(Duration.ZERO),
                raised.getValue(),
                Optional.ofNullable(passedTo.getValue()).map(Queue::key).orElse(null));
    }

    private TextField field(SlaMetric metric) {
        return Objects.requireNonNull(targets.get(metric));
    }
}
