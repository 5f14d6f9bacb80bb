package org.infolinia.ledger.closing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.ledger.closing.Closing;
import org.infolinia.ledger.closing.StageClosings;
import org.infolinia.ledger.closing.StageLine;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;

/** The stages of the programs in view, and where the closing of one begins. */
@Route("closings")
@Menu(order = 170, icon = "SCALE", title = "ledger.closing.menu")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class ClosingsView extends Div implements HasDynamicTitle {

    private final transient StageClosings closings;
    private final transient ClosingWords words;
    private final transient List<Program> inView;

    ClosingsView(StageClosings closings, ClosingWords words, ProgramSelection selection) {
        this.closings = closings;
        this.words = words;
        this.inView = selection.inView();
        addClassNames("page", "closings");
        show();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("ledger.closing.menu");
    }

    private void show() {
        removeAll();
        add(new Strip(getPageTitle()));
        inView.forEach(program -> add(stagesOf(program)));
        if (inView.isEmpty()) {
            add(new Card(getPageTitle()).with(new EmptyState(Icon.SCALE, getTranslation("ledger.closing.no-program"))));
        }
    }

    private Card stagesOf(Program program) {
        var stages = closings.stages(program.id());
        var card = new Card(Icon.SCALE, getTranslation("ledger.closing.stages", program.name())).edgeToEdge();
        boolean isUnderWay =
                stages.stream().map(StageLine::closing).anyMatch(closing -> closing != null && !closing.isClosed());
        if (!isUnderWay) {
            card.withHeader(open(program, stages.getFirst()));
        }
        return card.with(grid(stages));
    }

    private Component open(Program program, StageLine running) {
        var button = Buttons.plain(
                Icon.SCALE,
                getTranslation("ledger.closing.open"),
                () -> new OpenClosingDialog(program, running, closings, words, this::go).open());
        button.addClassName("at-end");
        button.setAriaLabel(getTranslation("ledger.closing.open") + ": " + program.name());
        return button;
    }

    private void go(Closing opened) {
        getUI().ifPresent(ui -> ui.navigate("closings/" + opened.id().value()));
    }

    private Grid<StageLine> grid(List<StageLine> stages) {
        var grid = new Grid<StageLine>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(stage -> words.stage(getLocale(), stage.firstDay(), stage.lastDay()))
                .setHeader(getTranslation("ledger.closing.stage"))
                .setFlexGrow(1);
        grid.addComponentColumn(stage -> words.state(getLocale(), stage.closing()))
                .setHeader(getTranslation("ledger.closing.state"))
                .setAutoWidth(true);
        grid.addColumn(stage -> openedBy(stage).orElse(""))
                .setHeader(getTranslation("ledger.closing.opened-by"))
                .setAutoWidth(true);
        grid.addColumn(stage -> closedBy(stage).orElse(""))
                .setHeader(getTranslation("ledger.closing.closed-by"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::look)
                .setHeader(getTranslation("ledger.closing.report"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(stages);
        return grid;
    }

    private static Optional<String> openedBy(StageLine stage) {
        return Optional.ofNullable(stage.closing())
                .map(closing -> closing.openedBy().name());
    }

    private static Optional<String> closedBy(StageLine stage) {
        return Optional.ofNullable(stage.closing())
                .flatMap(closing -> Optional.ofNullable(closing.end()))
                .map(end -> end.closedBy().name());
    }

    private Component look(StageLine stage) {
        var closing = stage.closing();
        return closing == null
                ? new Span()
                : new Anchor("closings/" + closing.id().value(), getTranslation("ledger.closing.look"));
    }
}
