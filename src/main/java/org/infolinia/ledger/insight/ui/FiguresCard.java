package org.infolinia.ledger.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.infolinia.kernel.Points;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.insight.figures.Counted;
import org.infolinia.ledger.insight.figures.FigurePeriod;
import org.infolinia.ledger.insight.figures.PeriodFigures;
import org.infolinia.ledger.insight.figures.ProgramFigures;
import org.infolinia.programs.Program;

/** The figures of a period beside those of the one before: each with its definition, each leading to what it counts. */
class FiguresCard extends Card {

    /** A share of fewer than these says little, and is said to. */
    static final int FEW = 30;

    private static final String NOTHING = "–";
    private static final int DIGITS = 2;

    private final transient FiguresQuestion asked;
    private final transient Formats formats;
    private final transient PeriodFigures now;
    private final transient PeriodFigures before;
    private final transient FigurePeriod earlier;
    private final NativeTableBody rows = new NativeTableBody();

    FiguresCard(Program program, FiguresQuestion asked, ProgramFigures figures, Formats formats) {
        super(Icon.CHART, UI.getCurrent().getTranslation("ledger.figures.of", program.name()));
        this.asked = asked;
        this.formats = formats;
        this.earlier = asked.period().before();
        this.now = figures.of(program.id(), asked.period());
        this.before = figures.of(program.id(), earlier);
        edgeToEdge();
        row("participation", this::participation);
        row("frequency", this::frequency);
        row("issued", shown -> points(Counted.ISSUES, shown, shown.figures().issued()));
        row(
                "redemption",
                shown -> share(
                        Counted.REWARDS,
                        shown,
                        shown.figures().spent(),
                        shown.figures().redemption()));
        row(
                "breakage",
                shown -> share(
                        Counted.LAPSES,
                        shown,
                        shown.figures().lapsed(),
                        shown.figures().breakage()));
        row("goodwill", this::goodwill);
        var table = new NativeTable(heading(), rows);
        table.addClassNames("dashboard-table", "figure-table");
        with(table);
    }

    /** One of the two columns. */
    private record Shown(FigurePeriod period, PeriodFigures figures) {}

    private NativeTableHeader heading() {
        var line = new NativeTableRow(
                column(getTranslation("ledger.figures.figure")), column(days(asked.period())), column(days(earlier)));
        return new NativeTableHeader(line);
    }

    private static NativeTableHeaderCell column(String words) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private String days(FigurePeriod period) {
        return formats.date(period.from(), getLocale()) + " – " + formats.date(period.until(), getLocale());
    }

    private void row(String figure, Function<Shown, Component> cell) {
        var name = new Span(getTranslation("ledger.figures." + figure));
        name.addClassName("strong");
        var meaning = new Paragraph(getTranslation("ledger.figures.meaning." + figure));
        meaning.addClassNames("tiny", "quiet");
        var heading = new NativeTableHeaderCell(name, meaning);
        heading.getElement().setAttribute("scope", "row");
        rows.add(new NativeTableRow(
                heading,
                new NativeTableCell(cell.apply(new Shown(asked.period(), now))),
                new NativeTableCell(cell.apply(new Shown(earlier, before)))));
    }

    private Component participation(Shown shown) {
        var figures = shown.figures();
        return cell(
                link(Counted.ACTIVE, shown, percent(figures.participation())),
                new Span(
                        new Span(getTranslation("ledger.figures.part", formats.number(figures.active(), getLocale()))),
                        link(Counted.ENROLLED, shown, formats.number(figures.enrolled(), getLocale()))),
                few(figures.enrolled()));
    }

    private Component frequency(Shown shown) {
        var figures = shown.figures();
        return cell(
                link(
                        Counted.SUBMISSIONS,
                        shown,
                        figures.frequency().isPresent()
                                ? formats.decimal(figures.frequency().getAsDouble(), DIGITS, getLocale())
                                : NOTHING),
                new Span(getTranslation(
                        "ledger.figures.per-active",
                        formats.number(figures.submissions(), getLocale()),
                        formats.number(figures.active(), getLocale()))),
                few(figures.active()));
    }

    private Component points(Counted counted, Shown shown, Points points) {
        return cell(link(counted, shown, formats.points(points, getLocale())), new Span(), new Span());
    }

    private Component share(Counted counted, Shown shown, Points part, OptionalDouble share) {
        return cell(
                link(counted, shown, percent(share)),
                new Span(
                        new Span(getTranslation("ledger.figures.part", formats.points(part, getLocale()))),
                        link(
                                Counted.ISSUES,
                                shown,
                                formats.points(shown.figures().issued(), getLocale()))),
                new Span());
    }

    private Component goodwill(Shown shown) {
        var figures = shown.figures();
        var cost = figures.goodwillCost();
        var money = cost == null
                ? getTranslation("ledger.figures.no-value")
                : formats.decimal(cost.doubleValue(), DIGITS, getLocale()) + " " + figures.currency();
        var budget = figures.budget().isZero()
                ? getTranslation("ledger.figures.no-budget")
                : getTranslation(
                        "ledger.figures.of-budget",
                        percent(figures.budgetUsed()),
                        formats.points(figures.budget(), getLocale()));
        return cell(
                link(Counted.GOODWILL, shown, formats.points(figures.goodwill(), getLocale())),
                new Span(money),
                new Span(budget));
    }

    private Component few(long number) {
        return new Span(number < FEW ? getTranslation("ledger.figures.few", number) : "");
    }

    private static Component cell(Component figure, Component... lines) {
        var cell = new Div(figure);
        cell.addClassName("ratio");
        for (var line : lines) {
            var said = new Div(line);
            said.addClassNames("tiny", "quiet");
            cell.add(said);
        }
        return cell;
    }

    private Anchor link(Counted counted, Shown shown, String words) {
        var link = new Anchor(asked.over(shown.period()).address(FigureRowsView.addressOf(counted)), words);
        link.addClassName("number");
        link.setAriaLabel(
                words + ", " + getTranslation("ledger.figures.rows." + counted.key()) + ", " + days(shown.period()));
        return link;
    }

    private String percent(OptionalDouble share) {
        return share.isPresent() ? formats.percent(share.getAsDouble(), getLocale()) : NOTHING;
    }
}
