package org.infolinia.ledger.reward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.reward.RewardOrder;
import org.infolinia.ledger.ui.parts.Refusals;

/** A list of orders that is read anew after every step taken in it; why a step was refused stands above. */
abstract class LiveOrders extends Div {

    private final Div rows = new Div();
    private final Refusals refusals;

    LiveOrders(Phrasebook phrasebook) {
        this.refusals = new Refusals(phrasebook);
        rows.getElement().setAttribute("aria-live", "polite");
        add(refusals, rows);
    }

    abstract List<RewardOrder> orders();

    abstract Component row(RewardOrder order);

    /** What is said when there are none. */
    abstract EmptyState nothing();

    final void show() {
        refusals.removeAll();
        rows.removeAll();
        var orders = orders();
        if (orders.isEmpty()) {
            rows.add(nothing());
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        orders.forEach(order -> list.add(new ListItem(row(order))));
        rows.add(list);
    }

    final void take(Supplier<Outcome<RewardOrder>> step) {
        var outcome = step.get();
        show();
        if (outcome instanceof Outcome.Refused<RewardOrder>(Refusal refusal)) {
            refusals.show(refusal);
        }
    }

    /** The first line of an order's row. */
    static Div line(Component... parts) {
        var line = new Div(Icon.BOX.create());
        line.add(parts);
        line.addClassNames("row", "posting-row");
        return line;
    }
}
