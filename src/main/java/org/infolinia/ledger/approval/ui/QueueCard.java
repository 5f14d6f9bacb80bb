package org.infolinia.ledger.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.approval.ApprovalId;
import org.infolinia.programs.Program;
import org.jspecify.annotations.Nullable;

/** What waits, the longest waiting first; one of them is chosen, several can be marked to be decided together. */
class QueueCard extends Card {

    private final ApprovalWords words;
    private final Formats formats;
    private final Map<Long, Program> programs;
    private final Consumer<Approval> onChoice;
    private final Consumer<List<ApprovalId>> onBulk;
    private final Set<ApprovalId> marked = new HashSet<>();
    private final Span count = new Span();
    private final Button bulk;

    QueueCard(
            ApprovalWords words,
            Formats formats,
            Map<Long, Program> programs,
            Consumer<Approval> onChoice,
            Consumer<List<ApprovalId>> onBulk) {
        super(UI.getCurrent().getTranslation("ledger.approvals.waiting"));
        this.words = words;
        this.formats = formats;
        this.programs = programs;
        this.onChoice = onChoice;
        this.onBulk = onBulk;
        this.bulk = Buttons.plain(Icon.CHECK, "", this::decideMarked);
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        edgeToEdge().filling().withHeader(count, bulk);
        addClassName("approval-queue");
    }

    void show(List<Approval> waiting, @Nullable ApprovalId chosen, Predicate<Approval> isMine) {
        marked.retainAll(waiting.stream().map(Approval::id).toList());
        count.setText(Long.toString(waiting.stream().filter(isMine).count()));
        nameBulk();
        if (waiting.isEmpty()) {
            show(new EmptyState(Icon.CHECK_C, getTranslation("ledger.approvals.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("approval-list");
        waiting.forEach(approval -> list.add(row(approval, approval.id().equals(chosen), isMine.test(approval))));
        show(list);
    }

    private void decideMarked() {
        onBulk.accept(List.copyOf(marked));
    }

    private void nameBulk() {
        bulk.setText(getTranslation("ledger.approvals.approve-selected", marked.size()));
        bulk.setVisible(!marked.isEmpty());
    }

    private ListItem row(Approval approval, boolean isChosen, boolean isMine) {
        var item = new ListItem(mark(approval, isMine), choice(approval, isChosen));
        item.setClassName("chosen", isChosen);
        return item;
    }

    private Component mark(Approval approval, boolean isMine) {
        var box = new Checkbox(marked.contains(approval.id()));
        box.setAriaLabel(getTranslation("ledger.approvals.select", words.participant(approval)));
        box.setEnabled(isMine);
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                marked.add(approval.id());
            } else {
                marked.remove(approval.id());
            }
            nameBulk();
        });
        return box;
    }

    private Component choice(Approval approval, boolean isChosen) {
        var name = new Span(words.participant(approval));
        name.addClassNames("strong", "grow", "truncated");
        var points = new Span(words.points(approval, getLocale()));
        points.addClassNames("strong", "number");
        var first = new Div(name, points);
        first.addClassName("approval-line");
        var what = new Span(approval.maker().actor().name() + " · " + words.reason(approval, getLocale()));
        what.addClassNames("small", "quiet", "truncated");
        var since = new Span(
                Icon.CLOCK.create(),
                new Span(getTranslation("ledger.approvals.since", formats.moment(approval.askedAt(), getLocale()))));
        since.addClassNames("small", "quiet", "approval-line");
        var lines = new Div(first, what, since);
        lines.addClassName("lines");
        var button = new NativeButton("", click -> onChoice.accept(approval));
        programOf(approval).ifPresent(program -> button.add(new Mark(program.mark(), program.colour())));
        button.add(lines);
        button.addClassName("approval-row");
        if (isChosen) {
            button.getElement().setAttribute("aria-current", "true");
        }
        return button;
    }

    private Optional<Program> programOf(Approval approval) {
        return Optional.ofNullable(programs.get(approval.program().value()));
    }
}
