package org.infolinia.ledger.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.List;
import java.util.function.Consumer;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.approval.Approval;

/** What the agent asked for himself, and how it ended. */
class MineCard extends Card {

    private final ApprovalWords words;
    private final Formats formats;
    private final Grid<Approval> grid = new Grid<>();

    MineCard(ApprovalWords words, Formats formats, Consumer<Approval> withdrawal) {
        super(Icon.STAMP, title());
        this.words = words;
        this.formats = formats;
        edgeToEdge().filling().with(grid);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        grid.setEmptyStateComponent(new EmptyState(Icon.STAMP, getTranslation("ledger.approvals.mine.none")));
        grid.addColumn(approval -> formats.moment(approval.askedAt(), getLocale()))
                .setHeader(getTranslation("ledger.budgets.when"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(words::participant)
                .setHeader(getTranslation("ledger.approvals.fact.participant"))
                .setFlexGrow(1);
        grid.addColumn(approval -> words.points(approval, getLocale()))
                .setHeader(getTranslation("ledger.column.points"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("ledger.approvals.state"))
                .setFlexGrow(2);
        grid.addComponentColumn(approval -> withdraw(approval, withdrawal))
                .setKey("withdraw")
                .setHeader(getTranslation("ledger.withdraw"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static String title() {
        return UI.getCurrent().getTranslation("ledger.approvals.mine");
    }

    void show(List<Approval> mine) {
        grid.setItems(new ListDataProvider<>(mine) {
            @Override
            public Object getId(Approval approval) {
                return approval.id();
            }
        });
    }

    private Component state(Approval approval) {
        var badge = new Badge(icon(approval), getTranslation("ledger.status." + approval.status()), tone(approval));
        var decision = approval.decision();
        var state = new Div(badge);
        if (decision != null && decision.comment() != null) {
            var why = new Span(decision.by() + ": " + decision.comment());
            why.addClassNames("small", "quiet");
            state.add(why);
        }
        state.addClassName("approval-state");
        return state;
    }

    private Component withdraw(Approval approval, Consumer<Approval> withdrawal) {
        return approval.isPending()
                ? Buttons.plain(Icon.UNDO, getTranslation("ledger.withdraw"), () -> withdrawal.accept(approval))
                : new Span();
    }

    private static Icon icon(Approval approval) {
        return switch (approval.status()) {
            case PENDING -> Icon.CLOCK;
            case POSTED -> Icon.CHECK;
            case REJECTED, WITHDRAWN, LAPSED -> Icon.X;
        };
    }

    private static Tone tone(Approval approval) {
        return switch (approval.status()) {
            case PENDING -> Tone.WARN;
            case POSTED -> Tone.OK;
            case REJECTED -> Tone.BAD;
            case WITHDRAWN, LAPSED -> Tone.NEUTRAL;
        };
    }
}
