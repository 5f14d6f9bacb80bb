package org.infolinia.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.mail.outbound.OutboxDesk;
import org.infolinia.mail.outbound.OutboxEntry;
import org.infolinia.mail.outbound.OutboxEntry.State;

/** What goes out by mail and what does not, why, and when it is tried next. */
@Route("mail/out")
@Menu(order = 420, icon = "MAIL_OUT", title = "mail.out.title")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class OutboxView extends Div implements HasDynamicTitle {

    private static final int MAXIMUM_SEARCH_LENGTH = 200;

    private final OutboxDesk desk;
    private final Formats formats;
    private final Grid<OutboxEntry> grid = new Grid<>();
    private final Select<Choice> choice = new Select<>();
    private final TextField search = new TextField();
    private final Div notices = new Div();
    private final Div side = new Div();

    /** Which messages to look at. */
    private enum Choice {
        ALL(EnumSet.allOf(State.class)),
        WAITING(EnumSet.of(State.WAITING, State.SENDING)),
        SENT(EnumSet.of(State.SENT)),
        GIVEN_UP(EnumSet.of(State.GIVEN_UP)),
        CANCELLED(EnumSet.of(State.CANCELLED));

        private final Set<State> states;

        Choice(Set<State> states) {
            this.states = states;
        }

        String messageKey() {
            return "mail.out.show." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    OutboxView(OutboxDesk desk, Formats formats) {
        this.desk = desk;
        this.formats = formats;
        addClassName("page");
        prepareChoice();
        prepareSearch();
        prepareGrid();
        side.addClassName("mail-side");
        var columns = new Div(
                new Card(getTranslation("mail.out.messages"))
                        .edgeToEdge()
                        .filling()
                        .with(grid),
                side);
        columns.addClassName("mail-columns");
        add(
                new Strip(getTranslation("mail.out.title"))
                        .with(search, choice, Buttons.plain(Icon.UNDO, getTranslation("mail.refresh"), this::refresh)),
                notices,
                columns);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.out.title");
    }

    private void prepareChoice() {
        choice.setAriaLabel(getTranslation("mail.show"));
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(shown -> getTranslation(shown.messageKey()));
        choice.setValue(Choice.ALL);
        choice.addValueChangeListener(change -> refresh());
    }

    private void prepareSearch() {
        search.setAriaLabel(getTranslation("mail.out.search"));
        search.setPlaceholder(getTranslation("mail.out.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(MAXIMUM_SEARCH_LENGTH);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        grid.addColumn(entry -> formats.moment(entry.queuedAt(), getLocale()))
                .setHeader(getTranslation("mail.when"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("mail.state"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(entry -> entry.to().value()).setHeader(getTranslation("mail.out.to"));
        grid.addColumn(OutboxEntry::subject)
                .setHeader(getTranslation("mail.subject"))
                .setFlexGrow(2);
        grid.addColumn(this::reason).setHeader(getTranslation("mail.reason")).setFlexGrow(2);
        grid.addComponentColumn(this::actions)
                .setKey("actions")
                .setHeader(getTranslation("mail.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("mail.nothing"));
    }

    private void refresh() {
        var rows = new ListDataProvider<>(new ArrayList<>(desk.find(choice.getValue().states, search.getValue()))) {
            @Override
            public Object getId(OutboxEntry entry) {
                return entry.id();
            }
        };
        grid.setItems(rows);
        side.removeAll();
        side.add(
                new PaceList(desk, formats, this::act),
                new UndeliverableList(desk, formats, this::act),
                new SilenceList(desk.silences(), formats));
    }

    private Component state(OutboxEntry entry) {
        var words = getTranslation(entry.state().messageKey());
        return switch (entry.state()) {
            case WAITING, SENDING -> new Badge(Icon.HOURGLASS, words, Tone.NEUTRAL);
            case SENT -> new Badge(Icon.CHECK_C, words, Tone.OK);
            case GIVEN_UP -> new Badge(Icon.ALERT, words, Tone.BAD);
            case CANCELLED -> new Badge(Icon.X, words, Tone.NEUTRAL);
        };
    }

    private String reason(OutboxEntry entry) {
        var words = Optional.ofNullable(entry.serverWords()).orElse("");
        return switch (entry.state()) {
            case WAITING ->
                words.isEmpty()
                        ? getTranslation("mail.out.due", formats.moment(entry.dueAt(), getLocale()))
                        : getTranslation(
                                "mail.out.again", words, formats.moment(entry.dueAt(), getLocale()), entry.attempts());
            case SENT ->
                Optional.ofNullable(entry.sentAt())
                        .map(at -> getTranslation("mail.out.sent-at", formats.moment(at, getLocale())))
                        .orElse("");
            case SENDING, GIVEN_UP, CANCELLED -> words;
        };
    }

    private Component actions(OutboxEntry entry) {
        var actions = new Span();
        actions.addClassName("mail-actions");
        boolean isWaiting = entry.state() == State.WAITING;
        if (isWaiting || entry.state() == State.GIVEN_UP) {
            actions.add(button(Icon.SEND, "retry", entry, () -> desk.retry(entry.id())));
        }
        if (isWaiting) {
            actions.add(
                    button(Icon.ALERT, "give-up", entry, () -> desk.giveUp(entry.id())),
                    button(Icon.X, "cancel", entry, () -> desk.cancel(entry.id())));
        }
        return actions;
    }

    /** Every row has these buttons; whoever hears them must hear which row they belong to. */
    private Button button(Icon icon, String deed, OutboxEntry entry, Supplier<Outcome<?>> work) {
        var button = Buttons.plain(
                icon,
                getTranslation("mail.out." + deed),
                () -> act(work, getTranslation("mail.out." + deed + ".done")));
        button.setAriaLabel(button.getText() + ": " + entry.subject());
        return button;
    }

    private void act(Supplier<Outcome<?>> work, String done) {
        notices.removeAll();
        notices.add(
                switch (work.get()) {
                    case Outcome.Refused<?>(var refusal) -> new Banner(refusal, Tone.WARN);
                    case Outcome.Done<?> ignored -> new Banner(Icon.CHECK_C, done, Tone.OK);
                });
        refresh();
    }
}
