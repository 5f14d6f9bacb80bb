package org.infolinia.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.WorkPage;
import org.infolinia.planning.Communication;
import org.infolinia.planning.Stage;
import org.infolinia.planning.forecast.ContactKind;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.programs.ProgramZones;
import org.jspecify.annotations.Nullable;

/** The calendar of what participants are told, and what that and ordinary days bring to the hotline. */
@Route("planned")
@Menu(order = 15, icon = "CALENDAR", title = "planning.menu")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class PlannedView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final Duration COMING = Duration.ofDays(62);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final transient PlanningTools tools;
    private final transient ProgramZones zones;
    private final transient List<Program> inView;
    private final Span monthName = new Span();
    private final Div coming = slot();
    private final Div calendar = slot();
    private final Div volumes = slot();
    private final Div today = slot();
    private YearMonth month;
    private ContactKind kind = ContactKind.CALL;
    private transient @Nullable Program program;

    PlannedView(PlanningTools tools, ProgramZones zones, ProgramSelection selection, Formats formats) {
        this.tools = tools;
        this.zones = zones;
        this.inView = selection.inView();
        this.month = YearMonth.from(formats.today());
        addClassNames("page-slot", "planned");
        if (inView.isEmpty()) {
            add(new WorkPage(new Strip(getPageTitle()))
                    .work(new Card(getTranslation("planning.calendar"))
                            .with(new EmptyState(Icon.CALENDAR, getTranslation("planning.no-program")))));
            return;
        }
        program = inView.getFirst();
        var card = new Card(Icon.CALENDAR, getTranslation("planning.calendar")).withHeader(months());
        card.addClassName("month-card");
        card.edgeToEdge().with(calendar);
        add(new WorkPage(strip()).who(coming).work(card, volumes).state(today));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter("month").flatMap(PlannedView::monthOf).ifPresent(wanted -> month = wanted);
        asked.getSingleParameter("kind")
                .flatMap(wanted -> Stream.of(ContactKind.values())
                        .filter(each -> each.name().equals(wanted))
                        .findFirst())
                .ifPresent(wanted -> kind = wanted);
        asked.getSingleParameter("program")
                .flatMap(code ->
                        inView.stream().filter(each -> each.code().equals(code)).findFirst())
                .ifPresent(wanted -> program = wanted);
        showAll();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("planning.title");
    }

    private Strip strip() {
        var strip = new Strip(getPageTitle());
        if (inView.size() > 1) {
            strip.with(programs());
        }
        var plan = Buttons.plain(Icon.PLUS, getTranslation("planning.plan"), () -> open(chosen(), null));
        plan.addThemeName("primary");
        return strip.with(plan);
    }

    private Component programs() {
        var choice = new Select<Program>();
        choice.setAriaLabel(getTranslation("planning.program"));
        choice.setItems(inView);
        choice.setItemLabelGenerator(Program::name);
        choice.setValue(program);
        choice.addValueChangeListener(change -> {
            program = change.getValue();
            remember();
            showVolumes();
        });
        return choice;
    }

    private Component months() {
        monthName.addClassName("month-name");
        monthName.getElement().setAttribute("aria-live", "polite");
        var line = new Div(
                step(Icon.UP, "planning.month-before", Chord.PREVIOUS, -1),
                monthName,
                step(Icon.DOWN, "planning.month-after", Chord.NEXT, 1));
        line.addClassName("months");
        return line;
    }

    private Button step(Icon icon, String key, Chord chord, int months) {
        return Buttons.plain(icon, getTranslation(key), chord, () -> {
            month = month.plusMonths(months);
            remember();
            showCalendar();
        });
    }

    private void showAll() {
        if (!inView.isEmpty()) {
            showCalendar();
            showVolumes();
        }
    }

    private void showCalendar() {
        monthName.setText(MonthTable.nameOf(month));
        calendar.removeAll();
        calendar.add(new MonthTable(month, tools.today(zones.of(chosen().id())), entries(), this::open));
        coming.removeAll();
        coming.add(new ComingCard(
                comingEntries(),
                tools.now(),
                tools.words(),
                communication -> tools.words().sending(communication.plan(), zones.of(communication.program())),
                this::open));
    }

    /** In every program's own days; the zones of the world lie less than a day beside each other. */
    private List<MonthTable.Entry> entries() {
        var zone = zones.of(chosen().id());
        var first = month.atDay(1).minusWeeks(1).atStartOfDay(zone).toInstant();
        var last = month.atEndOfMonth().plusWeeks(1).atStartOfDay(zone).toInstant();
        return inView.stream()
                .flatMap(each -> tools.desk().between(List.of(each.id()), first.minus(A_DAY), last.plus(A_DAY)).stream()
                        .map(communication -> entry(communication, each)))
                .toList();
    }

    private List<MonthTable.Entry> comingEntries() {
        var now = tools.now();
        return inView.stream()
                .flatMap(each -> tools.desk().between(List.of(each.id()), now, now.plus(COMING)).stream()
                        .filter(communication -> isAhead(communication.stage(now)))
                        .map(communication -> entry(communication, each)))
                .sorted(Comparator.comparing(
                        entry -> entry.communication().plan().from()))
                .toList();
    }

    private static boolean isAhead(Stage stage) {
        return stage == Stage.PLANNED || stage == Stage.UNDER_WAY;
    }

    private MonthTable.Entry entry(Communication communication, Program of) {
        var zone = zones.of(of.id());
        return new MonthTable.Entry(
                communication,
                of,
                LocalDate.ofInstant(communication.plan().from(), zone),
                LocalDate.ofInstant(communication.plan().until(), zone));
    }

    private void showVolumes() {
        var shown = chosen();
        var outlook = tools.forecasts().outlook(shown.id(), kind);
        volumes.removeAll();
        volumes.add(new VolumesCard(shown.name(), outlook, tools.words(), this::choose));
        today.removeAll();
        today.add(
                new TodayCard(outlook, tools.words()),
                new ResponsesCard(tools.forecasts().past(shown.id()), tools.words()));
    }

    private void choose(ContactKind wanted) {
        kind = wanted;
        remember();
        showVolumes();
    }

    /** So that a link leads to what is seen. */
    private void remember() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        "planned?"
                                + QueryParameters.simple(Map.of(
                                                "month", month.toString(),
                                                "kind", kind.name(),
                                                "program", chosen().code()))
                                        .getQueryString());
    }

    private void open(Communication communication) {
        inView.stream()
                .filter(each -> each.id().equals(communication.program()))
                .findFirst()
                .ifPresent(of -> open(of, tools.desk().find(communication.id()).orElse(communication)));
    }

    private void open(Program of, @Nullable Communication communication) {
        new CommunicationDialog(of, communication, tools, this::showAll).open();
    }

    private Program chosen() {
        return Optional.ofNullable(program).orElseThrow();
    }

    private static Optional<YearMonth> monthOf(String written) {
        try {
            return Optional.of(YearMonth.parse(written));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Div slot() {
        var slot = new Div();
        slot.addClassName("column-slot");
        return slot;
    }
}
