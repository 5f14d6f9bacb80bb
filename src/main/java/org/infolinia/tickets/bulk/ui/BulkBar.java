package org.infolinia.tickets.bulk.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntFunction;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.bulk.BulkDesk;
import org.infolinia.tickets.views.ListedTicket;

/** How many rows are selected and what can be done with them, and what came of the last ones. */
@JsModule("context://scripts/selection-words.js")
public class BulkBar extends Div {

    private final Grid<ListedTicket> grid;
    private final transient IntFunction<List<ListedTicket>> first;
    private final transient BulkActions actions;
    private final BulkNotice notice;
    private final Span count = new Span();
    private final Div selection = new Div();

    BulkBar(Grid<ListedTicket> grid, IntFunction<List<ListedTicket>> first, BulkActions actions) {
        this.grid = grid;
        this.first = first;
        this.actions = actions;
        this.notice = actions.notice(any -> true);
        addClassName("bulk-bar");
        selection.addClassName("bulk-selection");
        count.addClassNames("strong", "grow");
        count.getElement().setAttribute("role", "status");
        selection.add(
                count,
                Buttons.plain(Icon.LIST, getTranslation("tickets.bulk.all", BulkDesk.MAXIMUM_TICKETS), this::selectAll),
                Buttons.plain(Icon.X, getTranslation("tickets.bulk.none"), grid::deselectAll),
                Buttons.plain(Icon.PENCIL, getTranslation("tickets.bulk.change"), this::change));
        actions.deeds()
                .forEach(deed ->
                        selection.add(Buttons.plain(deed.icon(), getTranslation(deed.verbKey()), () -> begin(deed))));
        selection.setVisible(false);
        add(notice, selection);
        grid.setSelectionMode(SelectionMode.MULTI);
        grid.addAttachListener(attach -> nameBoxes());
        grid.addSelectionListener(
                selected -> show(selected.getAllSelectedItems().size()));
    }

    private void nameBoxes() {
        grid.getElement()
                .executeJs(
                        "window.infoliniaSelectionWords(this, $0, $1)",
                        getTranslation("tickets.bulk.row"),
                        getTranslation("tickets.bulk.every-row"));
    }

    private void show(int selected) {
        selection.setVisible(selected > 0);
        count.setText(getTranslation("tickets.bulk.selected", selected));
    }

    private void selectAll() {
        grid.asMultiSelect().setValue(new LinkedHashSet<>(first.apply(BulkDesk.MAXIMUM_TICKETS)));
    }

    private void change() {
        actions.dialog(actions.look(grid.getSelectedItems()), this::begun).open();
    }

    private void begin(BulkDeed deed) {
        var tickets = actions.look(grid.getSelectedItems());
        if (!tickets.isEmpty()) {
            deed.begin(tickets, grid::deselectAll);
        }
    }

    private void begun() {
        grid.deselectAll();
        notice.show();
        notice.focusFirst();
    }
}
