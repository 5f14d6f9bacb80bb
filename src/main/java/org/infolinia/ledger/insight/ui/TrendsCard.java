package org.infolinia.ledger.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.TrendLine;
import org.infolinia.ledger.insight.DayCount;
import org.infolinia.ledger.insight.InsightFilter;
import org.infolinia.ledger.insight.InsightLists;
import org.infolinia.ledger.insight.InsightTerms;
import org.infolinia.ledger.insight.LifeStage;
import org.infolinia.ledger.insight.Risk;
import org.infolinia.ledger.insight.Segment;
import org.infolinia.programs.Program;

/** How many participants are of which stage, segment and risk: the last snapshot, the days before, and all of it as a table. */
class TrendsCard extends Card {

    private static final int LEAST_DAYS = 2;

    private final transient FiguresQuestion asked;
    private final transient InsightTerms terms;
    private final transient Formats formats;
    private final transient SortedMap<LocalDate, List<DayCount>> days = new TreeMap<>();

    TrendsCard(Program program, FiguresQuestion asked, InsightLists lists, InsightTerms terms, Formats formats) {
        super(Icon.USERS, UI.getCurrent().getTranslation("ledger.figures.standing", program.name()));
        this.asked = asked;
        this.terms = terms;
        this.formats = formats;
        addClassName("trends");
        lists.trend(program.id(), formats.today())
                .forEach(count -> days.computeIfAbsent(count.day(), day -> new ArrayList<>())
                        .add(count));
        if (days.isEmpty()) {
            with(new EmptyState(Icon.MOON, getTranslation("ledger.figures.no-snapshot")));
            return;
        }
        with(
                asOf(),
                dimension("stage", LifeStage.values(), DayCount::stage, InsightFilter::of),
                dimension("segment", Segment.values(), DayCount::segment, InsightFilter::of),
                dimension("risk", Risk.values(), DayCount::risk, InsightFilter::of));
    }

    private Component asOf() {
        var words = new Paragraph(
                getTranslation("ledger.figures.as-of", formats.date(days.lastKey(), getLocale()), days.size()));
        words.addClassNames("small", "muted");
        return words;
    }

    private <T extends Enum<T>> Component dimension(
            String name, T[] values, Function<DayCount, T> of, Function<T, InsightFilter> filter) {
        var rows = new NativeTableBody();
        Stream.of(values).forEach(value -> rows.add(row(name, value, of, filter)));
        var table = new NativeTable(
                new NativeTableHeader(new NativeTableRow(
                        column("ledger.figures.dimension." + name),
                        column("ledger.figures.people"),
                        column("ledger.figures.share"),
                        column("ledger.figures.trend"))),
                rows);
        table.addClassNames("dashboard-table", "trend-table");
        var part =
                new Div(new H3(getTranslation("ledger.figures.dimension." + name)), table, dayByDay(name, values, of));
        part.addClassName("trend-part");
        return part;
    }

    private <T extends Enum<T>> NativeTableRow row(
            String name, T value, Function<DayCount, T> of, Function<T, InsightFilter> filter) {
        var words = words(name, value);
        long now = count(days.lastKey(), value, of);
        long all = on(days.lastKey()).stream().mapToLong(DayCount::participants).sum();
        var link = new Anchor(
                asked.with(filter.apply(value)).address(FiguresQuestion.PARTICIPANTS),
                formats.number(now, getLocale()));
        link.addClassName("number");
        link.setAriaLabel(formats.number(now, getLocale()) + ", " + words);
        var label = new Span(words);
        var meaning = new Div(meaning(name, value));
        meaning.addClassNames("tiny", "quiet");
        var heading = new NativeTableHeaderCell(label, meaning);
        heading.getElement().setAttribute("scope", "row");
        return new NativeTableRow(
                heading,
                new NativeTableCell(link),
                new NativeTableCell(new Span(share(now, all))),
                new NativeTableCell(trend(words, value, of)));
    }

    /** Of few among many it does not say that there are none. */
    private String share(long part, long whole) {
        boolean rounds = part > 0 && part * 2 * InsightTerms.WHOLE_PERCENT < whole;
        return rounds
                ? "<" + formats.percent(1.0 / InsightTerms.WHOLE_PERCENT, getLocale())
                : formats.percent((double) part / whole, getLocale());
    }

    private <T extends Enum<T>> Component trend(String words, T value, Function<DayCount, T> of) {
        if (days.size() < LEAST_DAYS) {
            return new Span("–");
        }
        var counts = days.keySet().stream().map(day -> count(day, value, of)).toList();
        long most = counts.stream().mapToLong(count -> count).max().orElse(0);
        return new TrendLine(
                counts.stream()
                        .map(count -> new TrendLine.Point(count, count, count))
                        .toList(),
                0,
                Math.max(most, 1),
                getTranslation(
                        "ledger.figures.trend-words", words, counts.getFirst(), counts.getLast(), counts.size()));
    }

    private <T extends Enum<T>> Component dayByDay(String name, T[] values, Function<DayCount, T> of) {
        var heading = new NativeTableRow(column("ledger.figures.day"));
        Stream.of(values).forEach(value -> {
            var cell = new NativeTableHeaderCell(words(name, value));
            cell.getElement().setAttribute("scope", "col");
            heading.add(cell);
        });
        var rows = new NativeTableBody();
        days.keySet().stream().sorted((one, other) -> other.compareTo(one)).forEach(day -> {
            var head = new NativeTableHeaderCell(formats.date(day, getLocale()));
            head.getElement().setAttribute("scope", "row");
            var row = new NativeTableRow(head);
            Stream.of(values)
                    .forEach(value -> row.add(new NativeTableCell(formats.number(count(day, value, of), getLocale()))));
            rows.add(row);
        });
        var table = new NativeTable(new NativeTableHeader(heading), rows);
        table.addClassName("dashboard-table");
        var scroller = new Div(table);
        scroller.addClassName("trend-days");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", getTranslation("ledger.figures.day-by-day"));
        var details = new NativeDetails(getTranslation("ledger.figures.day-by-day"), scroller);
        details.addClassName("definitions");
        return details;
    }

    private <T extends Enum<T>> long count(LocalDate day, T value, Function<DayCount, T> of) {
        return on(day).stream()
                .filter(count -> of.apply(count) == value)
                .mapToLong(DayCount::participants)
                .sum();
    }

    private List<DayCount> on(LocalDate day) {
        return days.getOrDefault(day, List.of());
    }

    private NativeTableHeaderCell column(String key) {
        var cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private String words(String name, Enum<?> value) {
        return getTranslation("ledger.insight." + name + "." + value);
    }

    /** The rule by which somebody is of it, with the program's own figures. */
    private Span meaning(String name, Enum<?> value) {
        return new Span(getTranslation(
                "ledger.insight.meaning." + name + "." + value.name().toLowerCase(Locale.ROOT),
                terms.newDays(),
                terms.lapsingDays(),
                terms.lapsingGaps(),
                terms.lostDays(),
                terms.frequentTimes(),
                terms.highPoints()));
    }
}
