package org.infolinia.ledger.reward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.TwoLines;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;

/** The catalogues of the programs in view, and the orders that wait to be sent. */
@Route("rewards")
@Menu(order = 140, icon = "BOX", title = "ledger.rewards")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class RewardsView extends Div implements HasDynamicTitle {

    private static final String NAME_WIDTH = "160px";

    private final RewardCatalogue catalogue;
    private final RewardDesk desk;
    private final Formats formats;
    private final Phrasebook phrasebook;
    private final List<Program> inView;
    private final Strip strip = new Strip(getPageTitle());

    RewardsView(
            RewardCatalogue catalogue,
            RewardDesk desk,
            Formats formats,
            Phrasebook phrasebook,
            ProgramSelection selection) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.formats = formats;
        this.phrasebook = phrasebook;
        this.inView = selection.inView();
        addClassName("page");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ledger.rewards");
    }

    private void show() {
        removeAll();
        var catalogues = new Div();
        var waiting = new Div();
        for (var program : inView) {
            catalogues.add(catalogueOf(program));
            waiting.add(waitingIn(program));
        }
        if (inView.isEmpty()) {
            catalogues.add(
                    new Card(getPageTitle()).with(new EmptyState(Icon.BOX, getTranslation("ledger.reward.none-here"))));
        }
        catalogues.addClassName("stack");
        waiting.addClassName("stack");
        var columns = new Div(catalogues, waiting);
        columns.addClassNames("approval-columns", "first-wide");
        add(strip, columns);
    }

    private void showChanged() {
        show();
        strip.focusTitle();
    }

    private Card catalogueOf(Program program) {
        var card = new Card(Icon.BOX, getTranslation("ledger.reward.catalogue", program.name()))
                .edgeToEdge()
                .withHeader(Buttons.plain(
                        Icon.PLUS,
                        getTranslation("ledger.reward.new"),
                        () -> new RewardDialog(program, null, catalogue, phrasebook, this::showChanged).open()));
        var rewards = catalogue.of(program.id());
        return rewards.isEmpty()
                ? card.with(new EmptyState(Icon.BOX, getTranslation("ledger.reward.none-here")))
                : card.with(grid(program, rewards));
    }

    private Grid<Reward> grid(Program program, List<Reward> rewards) {
        var grid = new Grid<Reward>();
        grid.setItems(rewards);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(this::offer)
                .setHeader(getTranslation("ledger.reward"))
                .setWidth(NAME_WIDTH)
                .setFlexGrow(1);
        column(grid, "ledger.reward.price", reward -> formats.points(reward.price(), getLocale()))
                .setTextAlign(ColumnTextAlign.END);
        column(grid, "ledger.reward.stock", this::stock).setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(reward -> change(program, reward))
                .setKey("change")
                .setHeader(getTranslation("ledger.reward.change"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setFrozenToEnd(true);
        return grid;
    }

    private Grid.Column<Reward> column(Grid<Reward> grid, String header, ValueProvider<Reward, String> value) {
        return grid.addColumn(value)
                .setHeader(getTranslation(header))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Component offer(Reward reward) {
        return new TwoLines(
                reward.name(Language.ofLocale(getLocale())),
                getTranslation("ledger.reward.delivery." + reward.delivery().name()) + " · " + days(reward));
    }

    private String stock(Reward reward) {
        var stock = reward.stock();
        return stock == null ? getTranslation("ledger.reward.unlimited") : formats.number(stock, getLocale());
    }

    private String days(Reward reward) {
        var to = reward.activeTo();
        var from = formats.day(reward.activeFrom(), getLocale());
        return to == null
                ? getTranslation("ledger.reward.since", from)
                : getTranslation("ledger.reward.between", from, formats.day(to, getLocale()));
    }

    private Component change(Program program, Reward reward) {
        var words = getTranslation("ledger.reward.change");
        var button = Buttons.plain(
                Icon.PENCIL,
                words,
                () -> new RewardDialog(program, reward, catalogue, phrasebook, this::showChanged).open());
        button.addThemeName("tertiary");
        button.setAriaLabel(words + ": " + reward.name(Language.ofLocale(getLocale())));
        return button;
    }

    private Card waitingIn(Program program) {
        return new Card(Icon.SEND, getTranslation("ledger.reward.waiting", program.name()))
                .edgeToEdge()
                .with(new WaitingOrders(program.id(), desk, formats, phrasebook));
    }
}
