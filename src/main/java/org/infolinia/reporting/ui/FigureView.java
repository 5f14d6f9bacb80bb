package org.infolinia.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.reporting.Figure;
import org.infolinia.reporting.FigureRow;
import org.infolinia.reporting.Figures;
import org.infolinia.reporting.RowOrder.By;
import org.infolinia.reporting.Scope;
import org.infolinia.reporting.TableExport.Table;
import org.infolinia.reporting.ui.sheet.Board;
import org.infolinia.reporting.ui.sheet.BoardQuestion;
import org.infolinia.reporting.ui.sheet.Cell;
import org.infolinia.reporting.ui.sheet.FigureLinks;
import org.infolinia.reporting.ui.sheet.RowsQuestion;
import org.infolinia.reporting.ui.sheet.SheetTable;

/** The rows behind a number of the dashboard, page by page; order, page and what they were narrowed by stand in the address. */
@Route("figures")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class FigureView extends Div implements HasDynamicTitle, HasUrlParameter<String> {

    private final transient Figures figures;
    private final transient Downloads downloads;
    private final transient Formats formats;
    private final transient Phrasebook phrasebook;
    private final transient ProgramDirectory directory;
    private final transient ProgramSelection selection;
    private Figure figure = Figure.OPEN_TICKETS;

    FigureView(
            Figures figures,
            Downloads downloads,
            Formats formats,
            Phrasebook phrasebook,
            ProgramDirectory directory,
            ProgramSelection selection) {
        this.figures = figures;
        this.downloads = downloads;
        this.formats = formats;
        this.phrasebook = phrasebook;
        this.directory = directory;
        this.selection = selection;
        addClassNames("page", "figure-rows");
    }

    @Override
    public void setParameter(BeforeEvent event, String key) {
        figure = Figure.ofKey(key).orElseThrow(NotFoundException::new);
        var question = RowsQuestion.of(event.getLocation().getQueryParameters());
        show(question.board().among(directory.mine(), selection.inView()), question);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(figure.messageKey());
    }

    private void show(List<Program> programs, RowsQuestion question) {
        removeAll();
        var scope = Board.scope(programs, question.board());
        long count = figures.count(figure, question.slice(), scope);
        int page = Pager.existing(question.page(), count);
        var back = new Anchor(question.board().address(BoardQuestion.DASHBOARD), getTranslation("reporting.title"));
        add(
                new Strip(getPageTitle(), about(programs, question))
                        .startingWith(back)
                        .with(downloads.of(table(scope, question, programs))),
                new Card(getTranslation("reporting.rows"))
                        .edgeToEdge()
                        .filling()
                        .with(
                                count == 0
                                        ? new EmptyState(Icon.CHECK_C, getTranslation("reporting.nothing"))
                                        : rows(programs, question, scope, page)),
                new Pager(page, count, other -> question.onPage(other).address(FigureLinks.routeOf(figure))));
    }

    private Component about(List<Program> programs, RowsQuestion question) {
        var words = new Span(programs.stream().map(Program::name).collect(Collectors.joining(", ")) + " · "
                + getTranslation("reporting.recently", question.board().days()));
        words.addClassNames("small", "muted", "truncated");
        return words;
    }

    private Component rows(List<Program> programs, RowsQuestion question, Scope scope, int page) {
        var headings = new NativeTableRow();
        headings.add(SheetTable.heading(getTranslation("programs.switch"), "col"));
        for (var by : By.values()) {
            headings.add(heading(by, question));
        }
        var body = new NativeTableBody();
        var names = programs.stream().collect(Collectors.toMap(Program::id, program -> program));
        figures.rows(figure, question.slice(), scope, question.order(), Pager.offset(page), Pager.PAGE_SIZE)
                .forEach(row -> body.add(line(row, names)));
        var table = new NativeTable(new NativeTableHeader(headings), body);
        table.addClassNames("dashboard-table", "row-table");
        return table;
    }

    private NativeTableHeaderCell heading(By by, RowsQuestion question) {
        var cell = SheetTable.heading("", "col");
        cell.add(new Anchor(
                question.by(by).address(FigureLinks.routeOf(figure)), getTranslation("reporting.column." + by.key())));
        if (question.order().by() == by) {
            cell.getElement().setAttribute("aria-sort", question.order().isDescending() ? "descending" : "ascending");
        }
        return cell;
    }

    private NativeTableRow line(FigureRow row, Map<ProgramId, Program> programs) {
        var line = new NativeTableRow();
        var program = programs.get(row.program());
        line.add(new NativeTableCell(program == null ? new Span(Cell.NOTHING) : SheetTable.content(Cell.of(program))));
        line.add(new NativeTableCell(formats.moment(row.at(), getLocale())));
        line.add(new NativeTableCell(row.path().isEmpty() ? new Span(row.what()) : new Anchor(row.path(), row.what())));
        line.add(new NativeTableCell(who(row, getLocale())));
        line.add(new NativeTableCell(amount(row, getLocale())));
        return line;
    }

    private Table table(Scope scope, RowsQuestion question, List<Program> programs) {
        var locale = getLocale();
        var names = programs.stream().collect(Collectors.toMap(Program::id, Program::name));
        return new Table(
                figure.key(),
                scope,
                question.slice().values().entrySet().stream()
                        .collect(Collectors.toMap(cut -> cut.getKey().key(), Map.Entry::getValue)),
                List.of(
                        getTranslation("programs.switch"),
                        getTranslation("reporting.column.at"),
                        getTranslation("reporting.column.what"),
                        getTranslation("reporting.column.who"),
                        getTranslation("reporting.column.amount")),
                (offset, limit) ->
                        figures.rows(figure, question.slice(), scope, question.order(), offset, limit).stream()
                                .map(row -> List.of(
                                        names.getOrDefault(row.program(), Cell.NOTHING),
                                        row.at().toString(),
                                        row.what(),
                                        who(row, locale),
                                        amount(row, locale)))
                                .toList());
    }

    private String who(FigureRow row, Locale locale) {
        return figure == Figure.AGENTS_PAUSED && !row.who().isEmpty()
                ? phrasebook.say(Language.ofLocale(locale), "calls.pause." + row.who())
                : row.who();
    }

    private String amount(FigureRow row, Locale locale) {
        var amount = row.amount();
        return amount == null ? "" : formats.number(amount, locale);
    }
}
