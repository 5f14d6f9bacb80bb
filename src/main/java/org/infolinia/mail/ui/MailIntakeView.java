package org.infolinia.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.mail.inbound.IntakeEntry;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.infolinia.mail.inbound.Mailroom;

/** What came in by mail, where it went and why; beside it how the mailboxes are. */
@Route("mail")
@Menu(order = 80, icon = "INBOX", title = "mail.title")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class MailIntakeView extends Div implements HasDynamicTitle {

    private final Mailroom mailroom;
    private final Formats formats;
    private final Grid<IntakeEntry> grid = new Grid<>();
    private final Select<Choice> choice = new Select<>();
    private final Div notices = new Div();

    /** Which messages to look at. */
    private enum Choice {
        SET_ASIDE(EnumSet.of(State.IGNORED, State.QUARANTINED, State.FAILED)),
        LANDED(EnumSet.of(State.CREATED, State.APPENDED)),
        WAITING(EnumSet.of(State.RECEIVED)),
        ALL(EnumSet.allOf(State.class));

        private final Set<State> states;

        Choice(Set<State> states) {
            this.states = states;
        }

        String messageKey() {
            return "mail.show." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    MailIntakeView(Mailroom mailroom, Formats formats) {
        this.mailroom = mailroom;
        this.formats = formats;
        addClassName("page");
        prepareChoice();
        prepareGrid();
        add(
                new Strip(getTranslation("mail.title"))
                        .with(choice, Buttons.plain(Icon.UNDO, getTranslation("mail.refresh"), this::refresh)),
                notices,
                columns());
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.title");
    }

    private Component columns() {
        var columns = new Div(
                new Card(getTranslation("mail.messages")).edgeToEdge().filling().with(grid),
                new MailboxList(getTranslation("mail.mailboxes"), mailroom.health(), formats));
        columns.addClassName("mail-columns");
        return columns;
    }

    private void prepareChoice() {
        choice.setAriaLabel(getTranslation("mail.show"));
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(shown -> getTranslation(shown.messageKey()));
        choice.setValue(Choice.ALL);
        choice.addValueChangeListener(change -> refresh());
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        grid.addColumn(entry -> formats.moment(entry.receivedAt(), getLocale()))
                .setHeader(getTranslation("mail.when"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("mail.state"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(MailIntakeView::from).setHeader(getTranslation("mail.from"));
        grid.addColumn(entry -> Optional.ofNullable(entry.subject()).orElse(""))
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
        var rows = new ListDataProvider<>(new ArrayList<>(mailroom.newest(choice.getValue().states))) {
            @Override
            public Object getId(IntakeEntry entry) {
                return entry.id();
            }
        };
        grid.setItems(rows);
    }

    private Component state(IntakeEntry entry) {
        var words = getTranslation(entry.state().messageKey());
        return switch (entry.state()) {
            case RECEIVED -> new Badge(Icon.HOURGLASS, words, Tone.NEUTRAL);
            case CREATED -> new Badge(Icon.TICKET, words, Tone.OK);
            case APPENDED -> new Badge(Icon.MAIL_IN, words, Tone.OK);
            case IGNORED -> new Badge(Icon.X, words, Tone.NEUTRAL);
            case QUARANTINED -> new Badge(Icon.SHIELD, words, Tone.WARN);
            case FAILED -> new Badge(Icon.ALERT, words, Tone.BAD);
        };
    }

    private static String from(IntakeEntry entry) {
        return Optional.ofNullable(entry.from()).map(EmailAddress::value).orElse("");
    }

    private String reason(IntakeEntry entry) {
        var reason =
                Optional.ofNullable(entry.reason()).map(this::getTranslation).orElse("");
        return Optional.ofNullable(entry.error())
                .map(error -> reason + " – " + error)
                .orElse(reason);
    }

    private Component actions(IntakeEntry entry) {
        var actions = new Span(named(Buttons.plain(Icon.EYE, getTranslation("mail.raw"), () -> showRaw(entry)), entry));
        actions.addClassName("mail-actions");
        if (entry.state().canBeReplayed()) {
            actions.add(named(Buttons.plain(Icon.UNDO, getTranslation("mail.replay"), () -> replay(entry)), entry));
        }
        return actions;
    }

    /** Every row has these buttons; whoever hears them must hear which row they belong to. */
    private Component named(Button button, IntakeEntry entry) {
        button.setAriaLabel(
                button.getText() + ": " + Optional.ofNullable(entry.subject()).orElse(from(entry)));
        return button;
    }

    private void showRaw(IntakeEntry entry) {
        new RawMessageDialog(
                        Optional.ofNullable(entry.subject()).orElse(getTranslation("mail.raw")),
                        mailroom.raw(entry.id()))
                .open();
    }

    private void replay(IntakeEntry entry) {
        notices.removeAll();
        if (mailroom.replay(entry.id()) instanceof Outcome.Refused<Long>(var refusal)) {
            notices.add(new Banner(
                    Icon.ALERT,
                    getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                    Tone.WARN));
        } else {
            notices.add(new Banner(Icon.CHECK_C, getTranslation("mail.replayed"), Tone.OK));
        }
        refresh();
    }
}
