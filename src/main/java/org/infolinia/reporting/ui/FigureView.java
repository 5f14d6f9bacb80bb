package org.infolinia.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Strip;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.reporting.Figure;
import org.infolinia.reporting.FigureRow;
import org.infolinia.reporting.Figures;

/** The rows behind a number of the dashboard. */
@Route("figures")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class FigureView extends Div implements HasDynamicTitle, HasUrlParameter<String> {

    private final Figures figures;
    private final Formats formats;
    private final List<Program> inView;
    private Figure figure = Figure.OPEN_TICKETS;

    FigureView(Figures figures, Formats formats, ProgramSelection selection) {
        this.figures = figures;
        this.formats = formats;
        this.inView = selection.inView();
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String key) {
        figure = Figure.ofKey(key).orElseThrow(NotFoundException::new);
        var wanted = event.getLocation().getQueryParameters().getSingleParameter("program");
        show(inView.stream()
                .filter(program -> wanted.map(
                                id -> id.equals(Long.toString(program.id().value())))
                        .orElse(true))
                .toList());
    }

    @Override
    public String getPageTitle() {
        return getTranslation(figure.messageKey());
    }

    private void show(List<Program> programs) {
        removeAll();
        var strip = new Strip(getPageTitle()).startingWith(new Anchor("dashboard", getTranslation("reporting.title")));
        add(
                strip,
                new Card(getTranslation("reporting.rows"))
                        .edgeToEdge()
                        .filling()
                        .with(grid(programs)));
    }

    private Grid<FigureRow> grid(List<Program> programs) {
        var grid = new Grid<FigureRow>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        grid.addComponentColumn(row -> mark(row, programs))
                .setHeader(getTranslation("programs.switch"))
                .setWidth("220px")
                .setFlexGrow(0);
        grid.addColumn(row -> formats.moment(row.at(), getLocale()))
                .setHeader(getTranslation("reporting.at"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> new Anchor(row.path(), row.what())).setHeader(getTranslation("reporting.what"));
        grid.addColumn(FigureRow::who)
                .setHeader(getTranslation("reporting.who"))
                .setWidth("200px")
                .setFlexGrow(0);
        grid.addColumn(this::amount)
                .setHeader(getTranslation("reporting.amount"))
                .setWidth("120px")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        var ids = programs.stream().map(Program::id).toList();
        grid.setItems(query -> figures.rows(figure, ids, query.getOffset(), query.getLimit()).stream());
        grid.setEmptyStateText(getTranslation("reporting.nothing"));
        return grid;
    }

    private String amount(FigureRow row) {
        var amount = row.amount();
        return amount == null ? "" : formats.number(amount, getLocale());
    }

    private static Component mark(FigureRow row, List<Program> programs) {
        var line = new Span();
        line.addClassName("program-line");
        programs.stream()
                .filter(program -> program.id().equals(row.program()))
                .forEach(program -> line.add(new Mark(program.mark(), program.colour()), new Span(program.name())));
        return line;
    }
}
