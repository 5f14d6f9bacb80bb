package org.infolinia.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kit.DayPicker;
import org.infolinia.knowledge.ArticleId;
import org.infolinia.knowledge.ArticleLine;
import org.infolinia.planning.Channel;
import org.infolinia.planning.Plan;
import org.infolinia.planning.panel.PlanWords;
import org.infolinia.programs.Program;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.security.AgentView;
import org.jspecify.annotations.Nullable;

/** What is told to whom, when and how. Times are those of the program. */
class CommunicationForm extends Div {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final LocalTime USUAL_TIME = LocalTime.of(10, 0);
    private static final int PAUSE_IN_TYPING_MILLISECONDS = 300;

    private final transient ZoneId zone;
    private final transient Runnable onChange;
    private final TextField title = new TextField();
    private final Select<Channel> channel = new Select<>();
    private final transient Map<Language, TextArea> words = new EnumMap<>(Language.class);
    private final DayPicker fromDay = new DayPicker();
    private final TimePicker fromTime = new TimePicker();
    private final DayPicker untilDay = new DayPicker();
    private final TimePicker untilTime = new TimePicker();
    private final IntegerField audience = new IntegerField();
    private final NumberField calls = new NumberField();
    private final NumberField mails = new NumberField();
    private final ComboBox<ScriptVersion> script = new ComboBox<>();
    private final ComboBox<ArticleLine> article = new ComboBox<>();
    private final ComboBox<AgentView> owner = new ComboBox<>();
    private transient @Nullable Plan before;

    /**
     * What may be chosen.
     *
     * @param me who plans and so is the owner, unless somebody else is chosen
     */
    record Choices(List<ScriptVersion> scripts, List<ArticleLine> articles, List<AgentView> owners, AgentId me) {}

    /** @param onChange run when what is expected may be another */
    CommunicationForm(Program program, ZoneId zone, Choices choices, LocalDate firstDay, Runnable onChange) {
        this.zone = zone;
        this.onChange = onChange;
        addClassName("form");
        name(program.language());
        choose(choices);
        fromDay.setValue(firstDay);
        fromTime.setValue(USUAL_TIME);
        listen();
        add(title, channel, line(fromDay, fromTime), line(untilDay, untilTime), audience, line(calls, mails));
        words.values().forEach(this::add);
        add(script, article, owner);
    }

    private void name(Language first) {
        title.setLabel(getTranslation("planning.title-label"));
        title.setMaxLength(Plan.MAXIMUM_TITLE_LENGTH);
        title.setRequiredIndicatorVisible(true);
        channel.setLabel(getTranslation("planning.channel"));
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(each -> getTranslation(each.messageKey()));
        channel.setValue(Channel.EMAIL);
        fromDay.setLabel(getTranslation("planning.from-day"));
        untilDay.setLabel(getTranslation("planning.until-day"));
        untilDay.setHelperText(getTranslation("planning.until-hint"));
        prepare(fromTime, "planning.from-time");
        prepare(untilTime, "planning.until-time");
        audience.setLabel(getTranslation("planning.audience"));
        audience.setMin(1);
        audience.setMax(Plan.LARGEST_AUDIENCE);
        audience.setRequiredIndicatorVisible(true);
        prepare(calls, "planning.calls-per-thousand");
        prepare(mails, "planning.mails-per-thousand");
        calls.setHelperText(getTranslation("planning.per-thousand-hint"));
        script.setLabel(getTranslation("planning.script"));
        article.setLabel(getTranslation("planning.article"));
        owner.setLabel(getTranslation("planning.owner"));
        addWords(first);
        for (var language : Language.values()) {
            if (language != first) {
                addWords(language);
            }
        }
        words.values().iterator().next().setHelperText(getTranslation("planning.words-hint"));
    }

    private void addWords(Language language) {
        var text = new TextArea(getTranslation("planning.words." + language.code()));
        text.setMaxLength(Plan.MAXIMUM_WORDS_LENGTH);
        text.setMaxRows(5);
        words.put(language, text);
    }

    private void prepare(TimePicker picker, String key) {
        picker.setLabel(getTranslation(key));
        picker.setStep(STEP);
        picker.setLocale(getLocale());
    }

    private void prepare(NumberField field, String key) {
        field.setLabel(getTranslation(key));
        field.setMin(0);
        field.setMax(Plan.MOST_PER_THOUSAND);
    }

    private void choose(Choices choices) {
        script.setItems(choices.scripts());
        script.setItemLabelGenerator(each -> each.content().title().in(PlanWords.language()));
        script.setClearButtonVisible(true);
        article.setItems(choices.articles());
        article.setItemLabelGenerator(ArticleLine::title);
        article.setClearButtonVisible(true);
        owner.setItems(choices.owners());
        owner.setItemLabelGenerator(agent -> agent.name().full());
        owner.setRequiredIndicatorVisible(true);
        chooseOwner(choices.me());
    }

    private void listen() {
        title.setValueChangeMode(ValueChangeMode.LAZY);
        audience.setValueChangeMode(ValueChangeMode.LAZY);
        audience.setValueChangeTimeout(PAUSE_IN_TYPING_MILLISECONDS);
        calls.setValueChangeMode(ValueChangeMode.LAZY);
        mails.setValueChangeMode(ValueChangeMode.LAZY);
        channel.addValueChangeListener(change -> onChange.run());
        fromDay.addValueChangeListener(change -> onChange.run());
        fromTime.addValueChangeListener(change -> onChange.run());
        untilDay.addValueChangeListener(change -> onChange.run());
        untilTime.addValueChangeListener(change -> onChange.run());
        audience.addValueChangeListener(change -> onChange.run());
        calls.addValueChangeListener(change -> onChange.run());
        mails.addValueChangeListener(change -> onChange.run());
    }

    void fill(Plan plan) {
        before = plan;
        title.setValue(plan.title());
        channel.setValue(plan.channel());
        words.forEach((language, text) -> text.setValue(plan.words().getOrDefault(language, "")));
        fromDay.setValue(LocalDate.ofInstant(plan.from(), zone));
        fromTime.setValue(plan.from().atZone(zone).toLocalTime());
        boolean isAtOnce = plan.from().equals(plan.until());
        untilDay.setValue(isAtOnce ? null : LocalDate.ofInstant(plan.until(), zone));
        untilTime.setValue(isAtOnce ? null : plan.until().atZone(zone).toLocalTime());
        audience.setValue(plan.audience());
        calls.setValue(plan.callsPerThousand());
        mails.setValue(plan.mailsPerThousand());
        script.setValue(script.getListDataView()
                .getItems()
                .filter(each -> each.content().code().equals(plan.script()))
                .findFirst()
                .orElse(null));
        article.setValue(article.getListDataView()
                .getItems()
                .filter(each -> Objects.equals(each.id().value(), plan.article()))
                .findFirst()
                .orElse(null));
        chooseOwner(plan.owner());
    }

    private void chooseOwner(AgentId wanted) {
        owner.setValue(owner.getListDataView()
                .getItems()
                .filter(agent -> agent.id().equals(wanted))
                .findFirst()
                .orElse(null));
    }

    void lock() {
        title.setReadOnly(true);
        channel.setReadOnly(true);
        words.values().forEach(text -> text.setReadOnly(true));
        fromDay.setReadOnly(true);
        fromTime.setReadOnly(true);
        untilDay.setReadOnly(true);
        untilTime.setReadOnly(true);
        audience.setReadOnly(true);
        calls.setReadOnly(true);
        mails.setReadOnly(true);
        script.setReadOnly(true);
        article.setReadOnly(true);
        owner.setReadOnly(true);
    }

    void focusFirst() {
        title.focus();
    }

    /** What is typed so far; empty while when and who is missing. */
    Optional<Plan> typed() {
        var from = moment(fromDay.getValue(), fromTime.getValue());
        var chosenOwner = owner.getValue();
        if (from.isEmpty() || audience.getValue() == null || chosenOwner == null && before == null) {
            return Optional.empty();
        }
        var texts = new EnumMap<Language, String>(Language.class);
        words.forEach((language, text) -> texts.put(language, text.getValue()));
        return Optional.of(new Plan(
                title.getValue(),
                channel.getValue(),
                texts,
                from.get(),
                until(from.get()),
                audience.getValue(),
                scriptCode(),
                articleNumber(),
                chosenOwner == null ? Objects.requireNonNull(before).owner() : chosenOwner.id(),
                calls.getValue(),
                mails.getValue()));
    }

    /** On the day of the beginning unless another is chosen; all at once when no time is. */
    private Instant until(Instant from) {
        if (untilTime.getValue() == null && untilDay.getValue() == null) {
            return from;
        }
        return moment(
                        Optional.ofNullable(untilDay.getValue()).orElse(fromDay.getValue()),
                        Optional.ofNullable(untilTime.getValue()).orElse(fromTime.getValue()))
                .orElse(from);
    }

    /** What has retired since then stays as it was, for it cannot be chosen. */
    private @Nullable String scriptCode() {
        var chosen = script.getValue();
        var earlier = before == null ? null : before.script();
        boolean isOffered = script.getListDataView()
                .getItems()
                .anyMatch(each -> each.content().code().equals(earlier));
        return chosen == null ? isOffered ? null : earlier : chosen.content().code();
    }

    private @Nullable Long articleNumber() {
        var chosen = article.getValue();
        var earlier = before == null ? null : before.article();
        boolean isOffered = article.getListDataView()
                .getItems()
                .map(ArticleLine::id)
                .map(ArticleId::value)
                .anyMatch(number -> number.equals(earlier));
        return chosen == null
                ? isOffered ? null : earlier
                : Long.valueOf(chosen.id().value());
    }

    private Optional<Instant> moment(@Nullable LocalDate day, @Nullable LocalTime time) {
        return day == null || time == null
                ? Optional.empty()
                : Optional.of(day.atTime(time).atZone(zone).toInstant());
    }

    private static Div line(Component... fields) {
        var line = new Div(fields);
        line.addClassName("form-line");
        return line;
    }
}
