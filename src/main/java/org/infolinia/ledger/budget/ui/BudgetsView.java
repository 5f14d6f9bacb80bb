package org.infolinia.ledger.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.ledger.budget.Budget;
import org.infolinia.ledger.budget.BudgetDesk;
import org.infolinia.ledger.budget.BudgetMovement;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;

/** Who may give away how much this month, where it went, and which limits hold; supervisors fund others here. */
@Route("budgets")
@Menu(order = 160, icon = "WALLET", title = "ledger.budgets")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class BudgetsView extends Div implements HasDynamicTitle {

    private final BudgetDesk desk;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;
    private final LimitsCards limits;
    private final Formats formats;
    private final Phrasebook phrasebook;
    private final List<Program> inView;
    private final Strip strip = new Strip(getPageTitle());
    private final Div lists = new Div();
    private final Div history = new Div();

    BudgetsView(
            BudgetDesk desk,
            AgentDirectory agents,
            ProgramSelection selection,
            Gatekeeper gatekeeper,
            LimitsCards limits,
            Formats formats,
            Phrasebook phrasebook) {
        this.desk = desk;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
        this.limits = limits;
        this.formats = formats;
        this.phrasebook = phrasebook;
        this.inView = selection.inView();
        addClassNames("page", "budgets");
        lists.addClassName("stack");
        history.addClassName("stack");
        var columns = new Div(lists, history);
        columns.addClassNames("approval-columns", "first-wide");
        add(strip, columns);
        history.add(new Card(Icon.HISTORY, getTranslation("ledger.budgets.history-title"))
                .with(new EmptyState(Icon.HISTORY, getTranslation("ledger.budgets.history-empty"))));
        refresh();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("ledger.budgets");
    }

    private void refresh() {
        lists.removeAll();
        inView.forEach(program -> lists.add(budgets(program), limits.of(program, getLocale())));
    }

    private Card budgets(Program program) {
        var grid = new Grid<BudgetLine>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.addColumn(line -> line.agent().name().full())
                .setHeader(getTranslation("ledger.budgets.agent"))
                .setFlexGrow(1);
        number(grid, "ledger.budgets.left", line -> line.budget().left());
        number(grid, "ledger.budgets.funded", line -> line.budget().funded());
        grid.addComponentColumn(this::fund)
                .setKey("fund")
                .setHeader(getTranslation("ledger.budgets.fund"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(lines(program));
        grid.addSelectionListener(change -> change.getFirstSelectedItem().ifPresent(this::showHistory));
        return new Card(Icon.WALLET, getTranslation("ledger.budgets.of", program.name()))
                .edgeToEdge()
                .with(grid);
    }

    private void number(Grid<BudgetLine> grid, String header, Function<BudgetLine, Points> points) {
        grid.addColumn(line -> formats.points(points.apply(line), getLocale()))
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private List<BudgetLine> lines(Program program) {
        var funded = desk.of(program.id()).stream().collect(Collectors.toMap(Budget::agent, Function.identity()));
        return agents.everybody().stream()
                .filter(AgentView::active)
                .filter(agent -> agent.scope().includes(program.id()))
                .map(agent ->
                        new BudgetLine(program, agent, funded.getOrDefault(agent.id(), desk.unfunded(agent.id()))))
                .toList();
    }

    private Component fund(BudgetLine line) {
        boolean isOwn = gatekeeper
                .agent()
                .filter(agent -> agent.id().equals(line.agent().id()))
                .isPresent();
        if (isOwn) {
            return new Span();
        }
        var words = getTranslation("ledger.budgets.fund");
        var fund = Buttons.plain(
                Icon.PLUS, words, () -> new FundDialog(line, desk, phrasebook, () -> showFunded(line)).open());
        fund.setAriaLabel(words + ": " + line.agent().name().full());
        return fund;
    }

    private void showFunded(BudgetLine line) {
        refresh();
        showHistory(line);
        strip.focusTitle();
    }

    private void showHistory(BudgetLine line) {
        var grid = new Grid<BudgetMovement>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        grid.setEmptyStateText(getTranslation("ledger.budgets.history-none"));
        grid.addColumn(movement -> formats.moment(movement.at(), getLocale()))
                .setHeader(getTranslation("ledger.budgets.when"))
                .setAutoWidth(true);
        grid.addColumn(movement -> getTranslation("ledger.budgets.kind." + movement.kind()))
                .setHeader(getTranslation("ledger.budgets.what"))
                .setTooltipGenerator(BudgetMovement::comment);
        grid.addColumn(movement -> formats.signedPoints(movement.points(), getLocale()))
                .setHeader(getTranslation("ledger.column.points"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(movement -> formats.points(movement.leftAfter(), getLocale()))
                .setHeader(getTranslation("ledger.budgets.left"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(BudgetMovement::by).setHeader(getTranslation("ledger.budgets.who"));
        grid.setItems(desk.history(line.program().id(), line.agent().id()));
        history.removeAll();
        history.add(new Card(
                        Icon.HISTORY,
                        getTranslation(
                                "ledger.budgets.history", line.agent().name().full()))
                .edgeToEdge()
                .filling()
                .with(grid));
    }
}
