package org.infolinia.tickets.views.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Formats;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.Program;
import org.infolinia.tickets.Snooze.Then;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.tags.ui.TagPicker;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.infolinia.tickets.views.Condition;
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
import org.infolinia.tickets.views.ViewColumn;
import org.infolinia.tickets.views.ViewDefinition;
import org.infolinia.tickets.views.ViewDesk;
import org.infolinia.tickets.views.ViewSort;
import org.jspecify.annotations.Nullable;

/** Which tickets a view lists, what it shows and in what order. What is left empty is no condition. */
public class ViewForm extends Div {

    private static final List<Duration> SOON =
            Stream.of(1, 4, 24, 72, 168).map(Duration::ofHours).toList();
    private static final List<Duration> LATELY =
            Stream.of(1, 7, 30, 90, 365).map(Duration::ofDays).toList();
    private static final int MAXIMUM_NUMBER_LENGTH = 40;

    private final transient Collection<Program> programs;
    private final transient Map<String, String> queueNames;
    private final transient Map<Long, String> subtopicNames;
    private final transient Map<AgentId, String> colleagueNames;
    private final transient ParticipantRegister participants;
    private final transient Formats formats;
    private final TextField name = new TextField();
    private final Select<Program> sharing = new Select<>();
    private final Select<Program> program = new Select<>();
    private final MultiSelectComboBox<State> states = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> queues = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Topic> topics = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Long> subtopics = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Kind> kinds = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Priority> priorities = new MultiSelectComboBox<>();
    private final Select<Boolean> snoozed = new Select<>();
    private final Select<Then> snoozedTo = new Select<>();
    private final Select<Boolean> watched = new Select<>();
    private final TagPicker tags;
    private final FieldTestInputs field;
    private final Select<Owner> owner = new Select<>();
    private final MultiSelectComboBox<AgentId> colleagues = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Channel> channels = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Language> languages = new MultiSelectComboBox<>();
    private final Select<Duration> due = new Select<>();
    private final Select<Duration> opened = new Select<>();
    private final Select<Duration> changed = new Select<>();
    private final Select<Duration> resolved = new Select<>();
    private final Select<Duration> waiting = new Select<>();
    private final Select<Boolean> merged = new Select<>();
    private final TextField participant = new TextField();
    private final TextField saying = new TextField();
    private final MultiSelectComboBox<ViewColumn> columns = new MultiSelectComboBox<>();
    private final FieldColumns fields;
    private final Select<ViewSort.Key> sort = new Select<>();
    private final Checkbox descending = new Checkbox();
    private transient Optional<ProgramId> sharedBy = Optional.empty();
    private transient Optional<InProgram> unseen = Optional.empty();

    /**
     * @param queueNames names of the queues by their keys
     * @param subtopicNames names of the subtopics by their ids
     * @param colleagueNames names of those who may work on the tickets, by their ids
     */
    ViewForm(
            Collection<Program> programs,
            Map<String, String> queueNames,
            Map<Long, String> subtopicNames,
            Map<AgentId, String> colleagueNames,
            ParticipantRegister participants,
            TagPicker tags,
            FieldTestInputs field,
            FieldColumns fields,
            Formats formats) {
        this.programs = programs;
        this.queueNames = queueNames;
        this.subtopicNames = subtopicNames;
        this.colleagueNames = colleagueNames;
        this.participants = participants;
        this.tags = tags;
        this.field = field;
        this.fields = fields;
        this.formats = formats;
        addClassName("settings-form");
        name.setLabel(getTranslation("tickets.view.name"));
        name.setMaxLength(ViewDesk.MAXIMUM_NAME_LENGTH);
        name.setRequiredIndicatorVisible(true);
        sharing.setVisible(false);
        prepareProgram();
        prepareProperties();
        prepareTimes();
        prepareText();
        prepareLooks();
        add(
                name,
                sharing,
                program,
                states,
                queues,
                topics,
                subtopics,
                kinds,
                priorities,
                tags,
                owner,
                colleagues,
                channels,
                languages,
                snoozed,
                snoozedTo,
                watched,
                due,
                opened,
                changed,
                resolved,
                waiting,
                merged,
                participant,
                saying,
                field);
        add(columns, fields, sort, descending);
    }

    /** Whoever shares a view shares it with a program, which is the only one that it is about. */
    private void prepareProgram() {
        prepare(program, "tickets.view.program", programs, Program::name);
        program.addValueChangeListener(change -> {
            unseen = Optional.empty();
            offerFields();
        });
        sharing.addValueChangeListener(change -> {
            program.setVisible(change.getValue() == null);
            offerFields();
        });
        field.onField(this::offerFields);
    }

    private void offerFields() {
        fields.offer(sharedWith().or(this::ofProgram).or(field::program));
    }

    private void prepareProperties() {
        prepare(states, "tickets.view.states", EnumSet.allOf(State.class), TicketWords::of);
        prepare(queues, "tickets.view.queues", queueNames.keySet(), key -> queueNames.getOrDefault(key, key));
        prepare(topics, "tickets.view.topics", EnumSet.allOf(Topic.class), TicketWords::of);
        prepare(
                subtopics,
                "tickets.view.subtopics",
                subtopicNames.keySet(),
                id -> subtopicNames.getOrDefault(id, getTranslation("tickets.unknown")));
        subtopics.setVisible(!subtopicNames.isEmpty());
        prepare(kinds, "tickets.view.kinds", EnumSet.allOf(Kind.class), TicketWords::of);
        prepare(priorities, "tickets.view.priorities", EnumSet.allOf(Priority.class), TicketWords::of);
        tags.setLabel(getTranslation("tickets.view.tags"));
        tags.setPlaceholder(getTranslation("tickets.view.any"));
        prepare(
                snoozed,
                "tickets.view.snoozed",
                List.of(false, true),
                isSnoozed -> getTranslation("tickets.view.snoozed." + (isSnoozed ? "yes" : "no")));
        prepare(
                snoozedTo,
                "tickets.view.snoozed-to",
                List.of(Then.values()),
                then -> getTranslation("tickets.snooze.then." + then));
        prepare(
                watched,
                "tickets.view.watched",
                List.of(true, false),
                isWatched -> getTranslation("tickets.view.watched." + (isWatched ? "yes" : "no")));
        prepare(owner, "tickets.view.owner", List.of(Owner.values()), choice -> say("tickets.view.owner.", choice));
        prepare(
                colleagues,
                "tickets.view.colleagues",
                colleagueNames.keySet(),
                id -> colleagueNames.getOrDefault(id, getTranslation("tickets.unknown")));
        prepare(channels, "tickets.view.channels", EnumSet.allOf(Channel.class), TicketWords::of);
        prepare(
                languages,
                "tickets.view.languages",
                EnumSet.allOf(Language.class),
                language -> getTranslation("tickets.language." + language));
        prepare(
                merged,
                "tickets.view.merged",
                List.of(false, true),
                isMerged -> getTranslation("tickets.view.merged." + (isMerged ? "yes" : "no")));
    }

    private void prepareTimes() {
        prepare(due, "tickets.view.due", SOON, this::words);
        prepare(opened, "tickets.view.opened", LATELY, this::words);
        prepare(changed, "tickets.view.changed", LATELY, this::words);
        prepare(resolved, "tickets.view.resolved", LATELY, this::words);
        prepare(waiting, "tickets.view.waiting", SOON, this::words);
    }

    private void prepareText() {
        participant.setLabel(getTranslation("tickets.view.participant"));
        participant.setMaxLength(MAXIMUM_NUMBER_LENGTH);
        saying.setLabel(getTranslation("tickets.view.saying"));
        saying.setMaxLength(Saying.MAXIMUM_LENGTH);
    }

    private void prepareLooks() {
        prepare(
                columns,
                "tickets.view.columns",
                EnumSet.allOf(ViewColumn.class),
                column -> getTranslation("tickets.list." + column.name().toLowerCase(Locale.ROOT)));
        columns.setPlaceholder("");
        sort.setLabel(getTranslation("tickets.view.sort"));
        sort.setItems(ViewSort.Key.values());
        sort.setItemLabelGenerator(key -> say("tickets.view.sort.", key));
        sort.setValue(ViewSort.Key.DUE);
        descending.setLabel(getTranslation("tickets.view.descending"));
    }

    private <T> void prepare(
            MultiSelectComboBox<T> field, String label, Collection<T> choices, Function<T, String> words) {
        field.setLabel(getTranslation(label));
        field.setItems(choices);
        field.setItemLabelGenerator(words::apply);
        field.setPlaceholder(getTranslation("tickets.view.any"));
    }

    private <T> void prepare(Select<T> field, String label, Collection<T> choices, Function<T, String> words) {
        var any = getTranslation("tickets.view.any");
        field.setLabel(getTranslation(label));
        field.setItems(choices);
        field.setItemLabelGenerator(choice -> choice == null ? any : words.apply(choice));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(any);
    }

    /** Lets the view be shared by the people of one of these programs. */
    void offerSharing(List<Program> shareable) {
        prepare(
                sharing,
                "tickets.view.sharing",
                shareable,
                program -> getTranslation("tickets.view.sharing.program", program.name()));
        sharing.setEmptySelectionCaption(getTranslation("tickets.view.sharing.nobody"));
        sharing.setItemLabelGenerator(program -> program == null
                ? getTranslation("tickets.view.sharing.nobody")
                : getTranslation("tickets.view.sharing.program", program.name()));
        sharing.setVisible(!shareable.isEmpty());
    }

    /** Asks only which tickets are meant, by nobody in particular. */
    public void askConditionsAlone() {
        remove(name, sharing, program, watched, columns, fields, sort, descending);
        owner.setItems(Owner.NOBODY, Owner.SOMEBODY);
    }

    public void fill(List<Condition> conditions) {
        conditions.forEach(this::fill);
    }

    /** Refused as {@link #definition} is. */
    public Outcome<List<Condition>> conditions() {
        return definition().map(ViewDefinition::conditions);
    }

    void focus() {
        name.focus();
    }

    void call(String known) {
        name.setValue(known);
    }

    /** The view is shared by that program's people and stays so. */
    void shareWith(ProgramId shared) {
        sharedBy = Optional.of(shared);
        program.setVisible(false);
    }

    void fill(ViewDefinition view) {
        fields.name(view.fields());
        fill(view.conditions());
        columns.setValue(view.columns());
        offerFields();
        sort.setValue(view.sort().key());
        descending.setValue(view.sort().isDescending());
    }

    private void fill(Condition condition) {
        switch (condition) {
            case InProgram inProgram -> fill(inProgram);
            case InState(var chosen) -> states.setValue(chosen);
            case InQueue(var chosen) -> fillQueues(chosen);
            case OnTopic(var chosen) -> topics.setValue(chosen);
            case OnSubtopic(var chosen) -> fillSubtopics(chosen);
            case OfKind(var chosen) -> kinds.setValue(chosen);
            case OfPriority(var chosen) -> priorities.setValue(chosen);
            case Snoozed(boolean isSnoozed) -> snoozed.setValue(isSnoozed);
            case SnoozedTo(var then) -> snoozedTo.setValue(then);
            case Watched(boolean isWatched) -> watched.setValue(isWatched);
            case Tagged(var words) -> tags.show(words.stream().map(Tag::new).toList());
            case OwnedBy(var chosen) -> owner.setValue(chosen);
            case OwnedByAgent(var chosen) -> fillColleagues(chosen);
            case OnChannel(var chosen) -> channels.setValue(chosen);
            case InLanguage(var chosen) -> languages.setValue(chosen);
            case ResolvedWithin(var time) -> fill(resolved, LATELY, time);
            case WaitingLonger(var time) -> fill(waiting, SOON, time);
            case Merged(boolean isMerged) -> merged.setValue(isMerged);
            case DueWithin(var time) -> fill(due, SOON, time);
            case OpenedWithin(var time) -> fill(opened, LATELY, time);
            case ChangedWithin(var time) -> fill(changed, LATELY, time);
            case About(var about) -> fill(about);
            case WithField inField -> field.fill(inField);
            case Saying(var text) -> saying.setValue(text);
        }
    }

    /** A program that is not in view stays a condition until another one is chosen. */
    private void fill(InProgram condition) {
        programs.stream()
                .filter(each -> each.id().equals(condition.program()))
                .findFirst()
                .ifPresentOrElse(program::setValue, () -> unseen = Optional.of(condition));
    }

    /** A queue of a program that is not in view, or that is no more, stays a condition until somebody takes it out. */
    private void fillQueues(Set<String> chosen) {
        var choices = new TreeSet<>(queueNames.keySet());
        choices.addAll(chosen);
        queues.setItems(choices);
        queues.setValue(chosen);
    }

    /** One of a program that is not in view, or that is not offered any more, stays a condition until somebody takes it out. */
    private void fillSubtopics(Set<Long> chosen) {
        var choices = new LinkedHashSet<>(subtopicNames.keySet());
        choices.addAll(chosen);
        subtopics.setItems(choices);
        subtopics.setValue(chosen);
        subtopics.setVisible(true);
    }

    /** Somebody who has left stays a condition until he is taken out. */
    private void fillColleagues(Set<AgentId> chosen) {
        var choices = new LinkedHashSet<>(colleagueNames.keySet());
        choices.addAll(chosen);
        colleagues.setItems(choices);
        colleagues.setValue(chosen);
    }

    private static void fill(Select<Duration> field, List<Duration> usual, Duration time) {
        var choices = new TreeSet<>(usual);
        choices.add(time);
        field.setItems(choices);
        field.setValue(time);
    }

    private void fill(ParticipantId about) {
        participants.find(about).map(Participant::number).ifPresent(participant::setValue);
    }

    String name() {
        return name.getValue();
    }

    @Nullable
    ProgramId sharedIn() {
        return sharedWith().orElse(null);
    }

    private Optional<ProgramId> sharedWith() {
        return sharedBy.or(() -> Optional.ofNullable(sharing.getValue()).map(Program::id));
    }

    private Optional<ProgramId> ofProgram() {
        return Optional.ofNullable(program.getValue()).map(Program::id);
    }

    /** Refused as {@code view-participant} when nobody in the programs in view has that number. */
    Outcome<ViewDefinition> definition() {
        var conditions = new ArrayList<Condition>();
        if (sharedWith().isEmpty()) {
            ofProgram().map(InProgram::new).or(() -> unseen).ifPresent(conditions::add);
        }
        addChosen(states, InState::new, conditions);
        addChosen(queues, InQueue::new, conditions);
        addChosen(topics, OnTopic::new, conditions);
        addChosen(subtopics, OnSubtopic::new, conditions);
        addChosen(kinds, OfKind::new, conditions);
        addChosen(priorities, OfPriority::new, conditions);
        addChosen(tags, chosen -> new Tagged(chosen.stream().map(Tag::word).collect(Collectors.toSet())), conditions);
        addChosen(owner, OwnedBy::new, conditions);
        addChosen(colleagues, OwnedByAgent::new, conditions);
        addChosen(channels, OnChannel::new, conditions);
        addChosen(languages, InLanguage::new, conditions);
        addChosen(snoozed, Snoozed::new, conditions);
        addChosen(snoozedTo, SnoozedTo::new, conditions);
        addChosen(watched, Watched::new, conditions);
        addChosen(due, DueWithin::new, conditions);
        addChosen(opened, OpenedWithin::new, conditions);
        addChosen(changed, ChangedWithin::new, conditions);
        addChosen(resolved, ResolvedWithin::new, conditions);
        addChosen(waiting, WaitingLonger::new, conditions);
        addChosen(merged, Merged::new, conditions);
        if (!saying.getValue().isBlank()) {
            conditions.add(new Saying(saying.getValue()));
        }
        var number = participant.getValue().strip();
        if (!number.isEmpty()) {
            var found = numbered(number);
            if (found.isEmpty()) {
                return Outcome.refused("view-participant", number);
            }
            conditions.add(new About(found.get().id()));
        }
        return field.conditions().map(withFields -> {
            conditions.addAll(withFields);
            return new ViewDefinition(
                    conditions,
                    List.copyOf(columns.getValue()),
                    unseen.isPresent() ? fields.named() : fields.chosen(),
                    new ViewSort(sort.getValue(), descending.getValue()));
        });
    }

    private Optional<Participant> numbered(String number) {
        return programs.stream()
                .flatMap(each -> participants.byNumber(each.id(), number).stream())
                .findFirst();
    }

    private static <T> void addChosen(
            MultiSelectComboBox<T> field, Function<Set<T>, Condition> condition, List<Condition> into) {
        if (!field.getValue().isEmpty()) {
            into.add(condition.apply(field.getValue()));
        }
    }

    private static <T> void addChosen(Select<T> field, Function<T, Condition> condition, List<Condition> into) {
        Optional.ofNullable(field.getValue()).map(condition).ifPresent(into::add);
    }

    private String words(Duration time) {
        return time.toDaysPart() > 0 && time.toHoursPart() == 0
                ? getTranslation("tickets.view.days", time.toDays())
                : getTranslation("tickets.view.hours", time.toHours());
    }

    private String say(String beginning, Enum<?> choice) {
        return getTranslation(beginning + choice.name().toLowerCase(Locale.ROOT));
    }
}
