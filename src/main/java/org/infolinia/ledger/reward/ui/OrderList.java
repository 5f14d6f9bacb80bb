package org.infolinia.ledger.reward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.reward.OrderState;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.reward.RewardOrder;

/** A participant's orders, newest first, each with what can be done about it now. */
class OrderList extends Div {

    private static final int SHOWN = 5;

    private final ParticipantId participant;
    private final boolean mayAct;
    private final RewardDesk desk;
    private final Formats formats;
    private final Phrasebook phrasebook;

    OrderList(ParticipantId participant, boolean mayAct, RewardDesk desk, Formats formats, Phrasebook phrasebook) {
        this.participant = participant;
        this.mayAct = mayAct;
        this.desk = desk;
        this.formats = formats;
        this.phrasebook = phrasebook;
        getElement().setAttribute("aria-live", "polite");
        show();
    }

    private void show() {
        removeAll();
        var orders = desk.of(participant);
        if (orders.isEmpty()) {
            add(new EmptyState(Icon.BOX, getTranslation("ledger.reward.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        orders.stream().limit(SHOWN).forEach(order -> list.add(new ListItem(row(order))));
        add(list);
    }

    private Component row(RewardOrder order) {
        var name = new Span(order.reward().name(Language.ofLocale(getLocale())));
        name.addClassName("truncated");
        var points = new Span(formats.points(order.price(), getLocale()));
        points.addClassNames("strong", "unwrapped");
        var first = new Div(Icon.BOX.create(), name, points, OrderBadges.of(order.state()));
        first.addClassNames("row", "posting-row");
        var entry = new Div(first);
        quietLine(entry, order);
        if (mayAct) {
            var actions = new Div();
            actions.addClassName("row");
            actions(order).forEach(actions::add);
            entry.add(actions);
        }
        return entry;
    }

    private void quietLine(Div entry, RewardOrder order) {
        var parcel = order.parcel();
        var problem = order.problem();
        if (parcel != null) {
            entry.add(quiet(getTranslation("ledger.reward.parcel-number", parcel)));
        }
        if (problem != null && order.state() == OrderState.PROBLEM) {
            entry.add(quiet(problem));
        }
    }

    private static Span quiet(String words) {
        var line = new Span(words);
        line.addClassNames("small", "quiet");
        return line;
    }

    private List<Button> actions(RewardOrder order) {
        return switch (order.state()) {
            case ORDERED -> List.of(action(order, Icon.X, "ledger.reward.cancel", () -> desk.cancel(order.id())));
            case DISPATCHED -> List.of(delivered(order), problem(order));
            case DELIVERED -> List.of(problem(order));
            case PROBLEM -> List.of(delivered(order));
            case CANCELLED -> List.of();
        };
    }

    private Button delivered(RewardOrder order) {
        return action(order, Icon.CHECK, "ledger.reward.delivered", () -> desk.delivered(order.id()));
    }

    private Button problem(RewardOrder order) {
        var words = getTranslation("ledger.reward.report-problem");
        var button =
                Buttons.plain(Icon.ALERT, words, () -> new ProblemDialog(order, desk, phrasebook, this::show).open());
        return named(button, words, order);
    }

    private Button action(RewardOrder order, Icon icon, String key, Supplier<Outcome<RewardOrder>> step) {
        return named(Buttons.plain(icon, getTranslation(key), () -> take(step)), getTranslation(key), order);
    }

    /** Several rows have the same verb; a screen reader hears which reward it is about. */
    private Button named(Button button, String verb, RewardOrder order) {
        button.addThemeName("tertiary");
        button.setAriaLabel(verb + ": " + order.reward().name(Language.ofLocale(getLocale())));
        return button;
    }

    private void take(Supplier<Outcome<RewardOrder>> step) {
        var outcome = step.get();
        show();
        if (outcome instanceof Outcome.Refused<RewardOrder>(Refusal refusal)) {
            addComponentAsFirst(
                    new Banner(Icon.ALERT, phrasebook.say(Language.ofLocale(getLocale()), refusal), Tone.BAD));
        }
    }
}
