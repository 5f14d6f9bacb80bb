package org.infolinia.planning.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.infolinia.kit.Mark;
import org.infolinia.planning.Communication;
import org.infolinia.planning.panel.PlanWords;
import org.infolinia.programs.Program;

/** A month of communications as a table of weeks; on a narrow screen its days stand one under the other. */
class MonthTable extends NativeTable {

    private static final int DAYS_A_WEEK = 7;

    private final transient YearMonth month;
    private final transient LocalDate today;
    private final transient List<Entry> entries;
    private final transient Consumer<Communication> open;

    /** A communication on the days on which participants are told. */
    record Entry(Communication communication, Program program, LocalDate first, LocalDate last) {

        private boolean isOn(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    MonthTable(YearMonth month, LocalDate today, List<Entry> entries, Consumer<Communication> open) {
        this.month = month;
        this.today = today;
        this.entries = List.copyOf(entries);
        this.open = open;
        addClassName("month");
        var caption = new NativeTableCaption();
        caption.setText(nameOf(month));
        caption.addClassName("visually-hidden");
        var begin = month.atDay(1).with(WeekFields.of(PlanWords.locale()).dayOfWeek(), 1);
        add(caption, new NativeTableHeader(weekdays(begin)), weeks(begin));
    }

    static String nameOf(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, PlanWords.locale()) + " " + month.getYear();
    }

    private static NativeTableRow weekdays(LocalDate begin) {
        var row = new NativeTableRow();
        begin.datesUntil(begin.plusDays(DAYS_A_WEEK)).forEach(day -> {
            var heading = new NativeTableHeaderCell(
                    day.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, PlanWords.locale()));
            heading.getElement()
                    .setAttribute("scope", "col")
                    .setAttribute(
                            "abbr", day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, PlanWords.locale()));
            row.add(heading);
        });
        return row;
    }

    private NativeTableBody weeks(LocalDate begin) {
        var weeks = new NativeTableBody();
        for (var week = begin; !YearMonth.from(week).isAfter(month); week = week.plusDays(DAYS_A_WEEK)) {
            var row = new NativeTableRow();
            IntStream.range(0, DAYS_A_WEEK)
                    .mapToObj(week::plusDays)
                    .map(this::cell)
                    .forEach(row::add);
            weeks.add(row);
        }
        return weeks;
    }

    private NativeTableCell cell(LocalDate date) {
        var number = new Span(Integer.toString(date.getDayOfMonth()));
        number.addClassName("month-number");
        var weekday = new Span(date.getDayOfWeek().getDisplayName(TextStyle.SHORT, PlanWords.locale()));
        weekday.addClassName("month-weekday");
        weekday.getElement().setAttribute("aria-hidden", "true");
        var cell = new NativeTableCell(number, weekday);
        cell.setClassName("beside", !YearMonth.from(date).equals(month));
        if (date.equals(today)) {
            cell.getElement().setAttribute("aria-current", "date");
        }
        var shown = entries.stream().filter(entry -> entry.isOn(date)).toList();
        cell.setClassName("free", shown.isEmpty());
        shown.forEach(entry -> cell.add(button(entry)));
        return cell;
    }

    private NativeButton button(Entry entry) {
        var plan = entry.communication().plan();
        var title = new Span(plan.title());
        title.addClassName("month-title");
        var button = new NativeButton();
        button.add(new Mark(entry.program().mark(), entry.program().colour()), title);
        button.addClassName("month-entry");
        var name = PlanWords.say(plan.channel().messageKey()) + ": " + plan.title() + ", "
                + entry.program().name();
        if (!entry.communication().isOn()) {
            button.addClassName("called-off");
            name += ", " + PlanWords.say("planning.stage.CALLED_OFF");
        }
        button.getElement().setAttribute("aria-label", name).setAttribute("title", plan.title());
        button.addClickListener(click -> open.accept(entry.communication()));
        return button;
    }
}
