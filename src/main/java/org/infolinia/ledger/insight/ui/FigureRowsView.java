package org.infolinia.ledger.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.KeysetPages;
import org.infolinia.kit.Strip;
import org.infolinia.ledger.insight.figures.Counted;
import org.infolinia.ledger.insight.figures.FigureRow;
import org.infolinia.ledger.insight.figures.ProgramFigures;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.jspecify.annotations.Nullable;

/** What a figure of a program counts. */
@Route(FiguresQuestion.FIGURES + "/:counted")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class FigureRowsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient ProgramFigures figures;
    private final transient Formats formats;
    private final transient List<Program> inView;
    private Counted counted = Counted.ISSUES;

    FigureRowsView(ProgramFigures figures, Formats formats, ProgramSelection selection) {
        this.figures = figures;
        this.formats = formats;
        this.inView = selection.inView();
        addClassName("page");
    }

    static String addressOf(Counted counted) {
        return FiguresQuestion.FIGURES + "/" + counted.key();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        counted = event.getRouteParameters()
                .get("counted")
                .flatMap(Counted::ofKey)
                .orElseThrow(NotFoundException::new);
        var question = FiguresQuestion.of(event.getLocation().getQueryParameters(), formats.today());
        var program = inView.stream()
                .filter(one ->
                        question.program().map(id -> id == one.id().value()).orElse(false))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        show(program, question);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ledger.figures.rows." + counted.key());
    }

    private void show(Program program, FiguresQuestion question) {
        removeAll();
        var days = formats.date(question.period().from(), getLocale()) + " – "
                + formats.date(question.period().until(), getLocale());
        var meaning = new Paragraph(getTranslation("ledger.figures.rows.meaning." + counted.key()));
        meaning.addClassNames("small", "muted");
        var back = new Anchor(question.address(FiguresQuestion.FIGURES), getTranslation("ledger.figures.menu"));
        add(
                new Strip(getPageTitle()).startingWith(back),
                meaning,
                new Card(program.name() + ", " + days).edgeToEdge().filling().with(grid(program, question)));
    }

    private Grid<FigureRow> grid(Program program, FiguresQuestion question) {
        var grid = new Grid<FigureRow>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        grid.addColumn(row -> formats.date(row.key().day(), getLocale()))
                .setHeader(getTranslation("ledger.figures.day"))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addComponentColumn(FigureRowsView::participant).setHeader(getTranslation("ledger.figures.participant"));
        if (!counted.isOfParticipants()) {
            grid.addColumn(row -> getTranslation("ledger.kind." + Objects.requireNonNull(row.kind())))
                    .setHeader(getTranslation("ledger.figures.kind"));
            grid.addColumn(FigureRow::label).setHeader(getTranslation("ledger.figures.label"));
        }
        if (counted == Counted.ACTIVE) {
            number(grid, "ledger.figures.times", FigureRow::times);
        }
        if (counted != Counted.ENROLLED) {
            number(grid, "ledger.figures.points", FigureRow::points);
        }
        var pages = new KeysetPages<FigureRow, FigureRow.Key>(
                (after, limit) -> figures.rows(program.id(), counted, question.period(), after, limit),
                FigureRow::key,
                row -> row.key().id(),
                FigureRow.Key.BEGINNING,
                ProgramFigures.PAGE_SIZE);
        grid.setItems(query -> pages.from(query.getOffset(), query.getLimit()).stream());
        grid.setEmptyStateText(getTranslation("ledger.figures.nothing"));
        return grid;
    }

    private void number(Grid<FigureRow> grid, String header, Numbers numbers) {
        grid.addColumn(row -> {
                    var number = numbers.of(row);
                    return number == null ? "" : formats.number(number, getLocale());
                })
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
    }

    private interface Numbers {

        @Nullable
        Long of(FigureRow row);
    }

    /** Whoever is not listed any more is known by his page alone, which says why. */
    private static Component participant(FigureRow row) {
        var who = row.who();
        return new Anchor(
                "participants/" + row.participant().value(),
                who == null
                        ? UI.getCurrent().getTranslation("ledger.figures.not-listed")
                        : who.name().full() + " · " + who.number());
    }
}
