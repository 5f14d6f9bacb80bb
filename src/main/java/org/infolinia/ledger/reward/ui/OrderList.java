package org.infolinia.ledger.reward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.reward.OrderState;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.reward.RewardOrder;
import org.infolinia.ledger.ui.CaseFields;

/** A participant's orders, newest first, each with what can be done about it now. */
class OrderList extends LiveOrders {

    private static final int SHOWN = 5;

    private final ParticipantId participant;
    private final boolean mayAct;
    private final boolean mayTakeBack;
    private final RewardDesk desk;
    private final CaseFields caseFields;
    private final Formats formats;
    private final Phrasebook phrasebook;

    OrderList(
            ParticipantId participant,
            boolean mayAct,
            boolean mayTakeBack,
            RewardDesk desk,
            CaseFields caseFields,
            Formats formats,
            Phrasebook phrasebook) {
        super(phrasebook);
        this.participant = participant;
        this.mayAct = mayAct;
        this.mayTakeBack = mayTakeBack;
        this.desk = desk;
        this.caseFields = caseFields;
        this.formats = formats;
        this.phrasebook = phrasebook;
        show();
    }

    @Override
    List<RewardOrder> orders() {
        return desk.of(participant).stream().limit(SHOWN).toList();
    }

    @Override
    EmptyState nothing() {
        return new EmptyState(Icon.BOX, getTranslation("ledger.reward.none"));
    }

    @Override
    Component row(RewardOrder order) {
        var name = new Span(order.reward().name(Language.ofLocale(getLocale())));
        name.addClassName("truncated");
        var points = new Span(formats.points(order.price(), getLocale()));
        points.addClassNames("strong", "unwrapped");
        var entry = order(line(name, points), OrderBadges.of(order.state()));
        quietLine(entry, order);
        var steps = mayAct ? actions(order) : List.<Button>of();
        if (!steps.isEmpty()) {
            entry.add(steps(steps));
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
        var ticket = order.talkedOverIn();
        if (ticket != null) {
            var words = getTranslation("ledger.case.TICKET") + " INF-" + ticket.id();
            entry.add(new Anchor("tickets/" + ticket.id(), words));
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
            case DISPATCHED -> withReturn(order, delivered(order), problem(order));
            case DELIVERED -> withReturn(order, problem(order));
            case PROBLEM -> withReturn(order, delivered(order));
            case CANCELLED, RETURNED -> List.of();
        };
    }

    private List<Button> withReturn(RewardOrder order, Button... others) {
        return mayTakeBack
                ? Stream.concat(Stream.of(others), Stream.of(takeBack(order))).toList()
                : List.of(others);
    }

    private Button takeBack(RewardOrder order) {
        var words = getTranslation("ledger.reward.return");
        return named(Buttons.plain(Icon.UNDO, words, () -> askBeforeTakingBack(order)), words, order);
    }

    private void askBeforeTakingBack(RewardOrder order) {
        var caseField = caseFields.goingOn(order.reward().program(), order.participant());
        new ReturnDialog(order, caseField, desk, phrasebook, this::taken).open();
    }

    private Button delivered(RewardOrder order) {
        return action(order, Icon.CHECK, "ledger.reward.delivered", () -> desk.delivered(order.id()));
    }

    private Button problem(RewardOrder order) {
        var words = getTranslation("ledger.reward.report-problem");
        var button =
                Buttons.plain(Icon.ALERT, words, () -> new ProblemDialog(order, desk, phrasebook, this::taken).open());
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
}
