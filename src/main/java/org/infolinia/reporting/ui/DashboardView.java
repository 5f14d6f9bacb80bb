package org.infolinia.reporting.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.InPlace;
import org.infolinia.planning.panel.PlannedToday;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.reporting.ScriptPlace.Trouble;
import org.infolinia.reporting.ui.sheet.Board;
import org.infolinia.reporting.ui.sheet.BoardQuestion;
import org.jspecify.annotations.Nullable;

/**
 * One screen for who leads a shift: now, the day, the clocks, the voice of the participants, scripts, points given by hand.
 * Its address says which programs and days, so that it can be sent to a colleague.
 */
@Route(BoardQuestion.DASHBOARD)
@Menu(order = 5, icon = "GRID", title = "reporting.title")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class DashboardView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("H:mm:ss", Locale.ROOT);
    private static final int REFRESH_MILLISECONDS = 5_000;

    /** The present is counted at each round; what adds up over days changes little in between. */
    private static final Duration REFRESH_OF_THE_REST = Duration.ofMinutes(1);

    private final transient Boards boards;
    private final transient NowCard nowCard;
    private final transient DashboardCards cards;
    private final transient PlannedToday planned;
    private final transient Formats formats;
    private final transient Clock clock;
    private final transient ProgramDirectory directory;
    private final transient ProgramSelection selection;
    private final Div now = new Div();
    private final Div rest = new Div();
    private final Span refreshed = new Span();
    private final MultiSelectComboBox<Program> choice = new MultiSelectComboBox<>();
    private final Nav periods = new Nav();
    private List<Program> programs = List.of();
    private BoardQuestion question = new BoardQuestion(List.of(), 1, Trouble.LEFT);
    private Instant restCountedAt = Instant.EPOCH;
    private boolean isHeld;
    private @Nullable Registration refreshing;

    DashboardView(
            Boards boards,
            NowCard nowCard,
            DashboardCards cards,
            PlannedToday planned,
            Formats formats,
            Clock clock,
            ProgramDirectory directory,
            ProgramSelection selection) {
        this.boards = boards;
        this.nowCard = nowCard;
        this.cards = cards;
        this.planned = planned;
        this.formats = formats;
        this.clock = clock;
        this.directory = directory;
        this.selection = selection;
        addClassNames("page", "dashboard");
        rest.addClassName("dashboard-rest");
        periods.addClassName("segments");
        periods.setAriaLabel(getTranslation("reporting.period"));
    }

    /** Without programs the address is completed by what the agent looks at, so that it can be sent on as it stands. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = BoardQuestion.of(event.getLocation().getQueryParameters());
        boolean isChosenAnew = event.getTrigger() == NavigationTrigger.REFRESH_ROUTE;
        var inView = selection.inView();
        programs = isChosenAnew ? inView : asked.among(directory.mine(), inView);
        question = asked.about(programs);
        if (!programs.isEmpty() && !question.equals(asked)) {
            event.forwardTo(BoardQuestion.DASHBOARD, question.parameters());
            return;
        }
        if (programs.isEmpty()) {
            removeAll();
            add(
                    new H1(getTranslation("reporting.title")),
                    new Card(getTranslation("reporting.now"))
                            .with(new EmptyState(Icon.GRID, getTranslation("reporting.no-program"))));
            return;
        }
        if (now.getParent().isEmpty()) {
            add(heading(), now, rest);
        }
        if (choice.getParent().isPresent()) {
            choice.setValue(isAll(programs) ? List.of() : programs);
        }
        InPlace.update(periods.getElement(), choiceOfPeriods().getElement());
        showAll();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reporting.title");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(REFRESH_MILLISECONDS);
        refreshing = attached.getUI().addPollListener(poll -> refresh());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        detached.getUI().setPollInterval(-1);
        if (refreshing != null) {
            refreshing.remove();
        }
    }

    private void refresh() {
        if (isHeld || programs.isEmpty()) {
            return;
        }
        if (Duration.between(restCountedAt, clock.instant()).compareTo(REFRESH_OF_THE_REST) >= 0) {
            showAll();
        } else {
            showNow(boards.now(programs, question));
        }
    }

    private void showAll() {
        var board = boards.whole(programs, question);
        showNow(board);
        restCountedAt = clock.instant();
        InPlace.update(rest.getElement(), parts(board).getElement());
    }

    /** Whoever has a number in focus keeps it while the figures change. */
    private void showNow(Board board) {
        InPlace.update(now.getElement(), new Div(nowCard.of(board)).getElement());
        refreshed.setText(getTranslation(
                "reporting.refreshed", SECONDS.format(clock.instant().atZone(formats.zone()))));
    }

    private Div parts(Board board) {
        var middle = new Div(
                new Div(cards.today(board), cards.clocks(board), cards.recently(board), planned.card(programs)),
                new Div(cards.voices(board), cards.topics(board)));
        middle.addClassName("dashboard-middle");
        var said = new Div(cards.scripts(board), cards.comments(board));
        said.addClassName("dashboard-pair");
        var points = new Div(cards.adjusters(board), cards.pointsByHand(board));
        points.addClassName("dashboard-pair");
        return new Div(middle, said, points);
    }

    private Component heading() {
        var day = new Span(formats.day(clock.instant(), getLocale()));
        day.addClassNames("small", "muted", "grow");
        refreshed.addClassNames("small", "quiet");
        var heading = new Div(new H1(getTranslation("reporting.title")), day);
        heading.addClassName("dashboard-heading");
        heading.add(refreshed, hold());
        if (directory.mine().size() > 1) {
            setUpChoice();
            heading.add(choice);
        }
        heading.add(periods);
        return heading;
    }

    /** What changes by itself can be made to stand still. */
    private Button hold() {
        var hold = Buttons.plain(Icon.PAUSE, getTranslation("reporting.hold-still"), () -> {});
        hold.getElement().setAttribute("aria-pressed", Boolean.toString(isHeld));
        hold.addThemeName("tertiary");
        hold.addClickListener(click -> {
            isHeld = !isHeld;
            hold.getElement().setAttribute("aria-pressed", Boolean.toString(isHeld));
            refresh();
        });
        return hold;
    }

    private void setUpChoice() {
        choice.setAriaLabel(getTranslation("reporting.programs"));
        choice.setItemLabelGenerator(Program::name);
        choice.setItems(directory.mine());
        choice.setPlaceholder(getTranslation("programs.all"));
        choice.setAutoExpand(MultiSelectComboBox.AutoExpandMode.NONE);
        choice.addClassName("dashboard-programs");
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show(change.getValue());
            }
        });
    }

    /** None means all. */
    private void show(Set<Program> wanted) {
        var mine = directory.mine();
        var chosen = mine.stream().filter(wanted::contains).toList();
        getUI().ifPresent(ui -> ui.navigate(
                BoardQuestion.DASHBOARD,
                question.about(chosen.isEmpty() ? mine : chosen).parameters()));
    }

    private boolean isAll(List<Program> some) {
        return some.size() == directory.mine().size();
    }

    private Nav choiceOfPeriods() {
        var choices = new Nav();
        BoardQuestion.PERIODS.forEach(days -> {
            var link = new Anchor(
                    question.over(days).address(BoardQuestion.DASHBOARD), getTranslation("reporting.days", days));
            if (days == question.days()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            choices.add(link);
        });
        return choices;
    }
}
