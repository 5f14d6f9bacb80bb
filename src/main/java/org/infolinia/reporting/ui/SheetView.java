package org.infolinia.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.reporting.TableExport.Table;
import org.infolinia.reporting.ui.sheet.Board;
import org.infolinia.reporting.ui.sheet.BoardQuestion;
import org.infolinia.reporting.ui.sheet.Sheet;
import org.infolinia.reporting.ui.sheet.SheetMaker;
import org.infolinia.reporting.ui.sheet.SheetTable;

/** One table of the dashboard as a page of its own, whole, to be read or saved. */
@Route(SheetView.ROUTE)
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class SheetView extends Div implements HasDynamicTitle, HasUrlParameter<String> {

    static final String ROUTE = "dashboard/table";

    private final transient Map<String, SheetMaker> sheets;
    private final transient Boards boards;
    private final transient Downloads downloads;
    private final transient ProgramDirectory directory;
    private final transient ProgramSelection selection;
    private String key = "";

    SheetView(
            List<SheetMaker> sheets,
            Boards boards,
            Downloads downloads,
            ProgramDirectory directory,
            ProgramSelection selection) {
        this.sheets = sheets.stream().collect(Collectors.toMap(SheetMaker::key, sheet -> sheet));
        this.boards = boards;
        this.downloads = downloads;
        this.directory = directory;
        this.selection = selection;
        addClassNames("page", "figure-rows");
    }

    static String routeOf(SheetMaker sheet) {
        return ROUTE + "/" + sheet.key();
    }

    @Override
    public void setParameter(BeforeEvent event, String wanted) {
        var maker = sheets.get(wanted);
        if (maker == null) {
            throw new NotFoundException();
        }
        key = wanted;
        var question = BoardQuestion.of(event.getLocation().getQueryParameters());
        var programs = question.among(directory.mine(), selection.inView());
        show(boards.whole(programs, question), maker);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reporting.sheet." + key);
    }

    private void show(Board board, SheetMaker maker) {
        removeAll();
        var sheet = maker.make(board);
        var texts = sheet.texts();
        var table = new Table(
                key,
                board.scope(),
                Map.of("days", Integer.toString(board.scope().days())),
                sheet.headings(),
                (offset, limit) -> texts.stream().skip(offset).limit(limit).toList());
        var programs = board.programs().stream().map(Program::name).collect(Collectors.joining(", "));
        add(
                new Strip(getPageTitle())
                        .startingWith(new Anchor(
                                board.question().address(BoardQuestion.DASHBOARD), getTranslation("reporting.title")))
                        .with(downloads.of(table)),
                new Card(programs + " · "
                                + getTranslation(
                                        "reporting.recently", board.scope().days()))
                        .edgeToEdge()
                        .filling()
                        .with(
                                texts.isEmpty()
                                        ? new EmptyState(Icon.LIST, getTranslation("reporting.nothing"))
                                        : rows(sheet)));
    }

    private static SheetTable rows(Sheet sheet) {
        var table = new SheetTable(sheet);
        table.addClassName("row-table");
        return table;
    }
}
