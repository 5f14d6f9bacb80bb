package org.infolinia.programs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.programs.WorkingCalendar;
import org.infolinia.programs.hours.CalendarDesk;
import org.infolinia.programs.hours.OpeningCalendar;
import org.jspecify.annotations.Nullable;

/** When people work for the programs in view. */
@Route("calendars")
@RolesAllowed("ADMINISTRATOR")
class CalendarsView extends Div implements HasDynamicTitle {

    private final transient CalendarDesk desk;
    private final transient WorkingCalendar holidays;
    private final transient Formats formats;
    private final transient List<Program> inView;

    CalendarsView(CalendarDesk desk, WorkingCalendar holidays, ProgramSelection selection, Formats formats) {
        this.desk = desk;
        this.holidays = holidays;
        this.formats = formats;
        this.inView = selection.inView();
        addClassNames("page", "calendars");
        show();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("programs.calendars");
    }

    private void show() {
        removeAll();
        var list = new Div();
        list.addClassName("stack");
        inView.forEach(program -> list.add(calendarsOf(program)));
        add(new Strip(getPageTitle()), list);
    }

    private Card calendarsOf(Program program) {
        var add = Buttons.plain(Icon.PLUS, getTranslation("programs.calendar.add"), () -> open(program, null));
        add.addClassName("at-end");
        add.setAriaLabel(getTranslation("programs.calendar.add") + ": " + program.name());
        var calendars = desk.of(program.id());
        var card = new Card(Icon.CLOCK, getTranslation("programs.calendars.of", program.name()))
                .edgeToEdge()
                .withHeader(add);
        return calendars.isEmpty()
                ? card.with(new EmptyState(Icon.CLOCK, getTranslation("programs.calendars.none")))
                : card.with(grid(program, calendars));
    }

    private void open(Program program, @Nullable OpeningCalendar seen) {
        new CalendarDialog(program, seen, desk, holidays, formats, this::show).open();
    }

    private Grid<OpeningCalendar> grid(Program program, List<OpeningCalendar> calendars) {
        var week = new WeekInWords(getLocale());
        var grid = new Grid<OpeningCalendar>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(OpeningCalendar::name)
                .setHeader(getTranslation("programs.calendar.name"))
                .setFlexGrow(1);
        grid.addColumn(calendar -> week.of(calendar.terms()))
                .setHeader(getTranslation("programs.calendar.week"))
                .setTooltipGenerator(calendar -> week.of(calendar.terms()))
                .setFlexGrow(3);
        grid.addColumn(calendar -> calendar.terms().zone().getId())
                .setHeader(getTranslation("programs.calendar.zone"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(calendar -> change(program, calendar))
                .setKey("deeds")
                .setHeader(getTranslation("programs.calendar.deeds"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(calendars);
        return grid;
    }

    private Component change(Program program, OpeningCalendar calendar) {
        Button change =
                Buttons.plain(Icon.PENCIL, getTranslation("programs.calendar.change"), () -> open(program, calendar));
        change.addThemeName("tertiary");
        change.setAriaLabel(getTranslation("programs.calendar.change") + ": " + calendar.name());
        return change;
    }
}
