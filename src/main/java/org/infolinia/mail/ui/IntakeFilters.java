package org.infolinia.mail.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.infolinia.kit.DayPicker;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.infolinia.mail.inbound.IntakeSearch;
import org.infolinia.mail.inbound.Mailroom;
import org.jspecify.annotations.Nullable;

/** Narrows the list: states with how many there are, words, mailbox and day. */
class IntakeFilters extends Div {

    /** What asks for somebody's eyes stands first. */
    private static final List<State> ORDER =
            List.of(State.QUARANTINED, State.FAILED, State.IGNORED, State.RECEIVED, State.CREATED, State.APPENDED);

    private final Formats formats;
    private final Consumer<IntakeQuestion> changed;
    private final Tabs states = new Tabs();
    private final Map<Tab, @Nullable State> byTab = new LinkedHashMap<>();
    private final TextField text = new TextField();
    private final Select<Mailbox> mailbox = new Select<>();
    private final DayPicker day = new DayPicker();
    private IntakeQuestion question = IntakeQuestion.EVERYTHING;
    private boolean isBeingSet;

    /** @param changed hears what is asked for now */
    IntakeFilters(List<Mailbox> mailboxes, Formats formats, Consumer<IntakeQuestion> changed) {
        this.formats = formats;
        this.changed = changed;
        addClassName("mail-filters");
        prepareStates();
        prepareText();
        prepareMailbox(mailboxes);
        day.setAriaLabel(getTranslation("mail.day"));
        day.setPlaceholder(getTranslation("mail.day"));
        day.setClearButtonVisible(true);
        day.addValueChangeListener(change -> ask(question.on(change.getValue())));
        var fields = new Div(text, mailbox, day);
        fields.addClassName("mail-filter-fields");
        add(states, fields);
    }

    /** Shows what is asked for without asking. */
    void show(IntakeQuestion shown) {
        isBeingSet = true;
        question = shown;
        byTab.forEach((tab, state) -> {
            if (state == shown.state()) {
                states.setSelectedTab(tab);
            }
        });
        text.setValue(shown.text());
        mailbox.setValue(mailbox.getListDataView()
                .getItems()
                .filter(box -> Objects.equals(box.id(), shown.mailbox()))
                .findFirst()
                .orElse(null));
        day.setValue(shown.day());
        isBeingSet = false;
    }

    void count(Map<State, Integer> counts) {
        byTab.forEach((tab, state) -> {
            int count = state == null
                    ? counts.values().stream().mapToInt(Integer::intValue).sum()
                    : counts.getOrDefault(state, 0);
            tab.setLabel(name(state) + " " + inWords(count));
        });
    }

    private String inWords(int count) {
        var most = Mailroom.MOST_COUNTED;
        return count < most
                ? formats.number(count, getLocale())
                : getTranslation("mail.more-than", formats.number(most, getLocale()));
    }

    private void ask(IntakeQuestion asked) {
        if (!isBeingSet) {
            question = asked.showing(null);
            changed.accept(question);
        }
    }

    private void prepareStates() {
        states.getElement().setAttribute("aria-label", getTranslation("mail.show"));
        addState(null);
        ORDER.forEach(this::addState);
        states.addSelectedChangeListener(change -> ask(question.in(byTab.get(change.getSelectedTab()))));
    }

    private void addState(@Nullable State state) {
        var tab = new Tab(name(state));
        byTab.put(tab, state);
        states.add(tab);
    }

    private String name(@Nullable State state) {
        return getTranslation(state == null ? "mail.show.all" : state.messageKey());
    }

    private void prepareText() {
        text.setAriaLabel(getTranslation("mail.search"));
        text.setPlaceholder(getTranslation("mail.search"));
        text.setPrefixComponent(Icon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(IntakeSearch.MAXIMUM_TEXT_LENGTH);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> ask(question.saying(change.getValue())));
        text.addClassName("mail-search");
    }

    private void prepareMailbox(List<Mailbox> mailboxes) {
        mailbox.setAriaLabel(getTranslation("mail.mailbox"));
        mailbox.setItems(mailboxes);
        mailbox.setEmptySelectionAllowed(true);
        mailbox.setEmptySelectionCaption(getTranslation("mail.mailbox.all"));
        mailbox.setPlaceholder(getTranslation("mail.mailbox.all"));
        mailbox.setItemLabelGenerator(box ->
                box == null ? getTranslation("mail.mailbox.all") : box.address().value());
        mailbox.addValueChangeListener(change -> ask(
                question.to(change.getValue() == null ? null : change.getValue().id())));
    }
}
