package org.infolinia.ledger.reward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.reward.RewardOrder;
import org.infolinia.ledger.ui.parts.Refusals;
import org.infolinia.participants.panel.ParticipantTouched;

/** A list of orders that is read anew after every step taken in it; why a step was refused stands above. */
abstract class LiveOrders extends Div {

    private final Div rows = new Div();
    private final Refusals refusals;

    LiveOrders(Phrasebook phrasebook) {
        this.refusals = new Refusals(phrasebook);
        rows.getElement().setAttribute("aria-live", "polite");
        addClassName("live-orders");
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
        switch (step.get()) {
            case Outcome.Done<RewardOrder>(var order) -> taken(order);
            case Outcome.Refused<RewardOrder>(var refusal) -> {
                show();
                refusals.show(refusal);
            }
        }
    }

    /** Reads the list anew and has other cards on the screen do the same. */
    final void taken(RewardOrder order) {
        show();
        ParticipantTouched.tell(this, order.participant());
    }

    /** An order's row: its first line, and below how it stands and what may be done about it. */
    static Div order(Component... lines) {
        var order = new Div(lines);
        order.addClassName("order");
        return order;
    }

    static Div steps(List<? extends Component> steps) {
        var line = new Div();
        line.addClassNames("row", "order-steps");
        line.add(List.copyOf(steps));
        return line;
    }

    /** The first line of an order's row. */
    static Div line(Component... parts) {
        var line = new Div(Icon.BOX.create());
        line.add(parts);
        line.addClassNames("row", "posting-row");
        return line;
    }
}
