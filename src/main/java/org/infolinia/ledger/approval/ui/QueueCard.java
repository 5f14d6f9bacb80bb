package org.infolinia.ledger.approval.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.infolinia.ledger.approval.ApprovalFeed;
import org.infolinia.ledger.approval.ApprovalId;
import org.infolinia.programs.Program;
import org.jspecify.annotations.Nullable;

/** What waits, the longest waiting first; one of them is chosen, several can be marked to be decided together. */
class QueueCard extends Card implements QueueRow.Deeds {

    private final ApprovalDesk desk;
    private final ApprovalFeed feed;
    private final ApprovalWords words;
    private final Formats formats;
    private final Map<Long, Program> programs;
    private final Consumer<Approval> onChoice;
    private final Set<ApprovalId> marked = new HashSet<>();
    private final Map<ApprovalId, QueueRow> rows = new HashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final Span count = new Span();
    private final Button bulk;

    QueueCard(
            ApprovalDesk desk,
            ApprovalFeed feed,
            ApprovalWords words,
            Formats formats,
            Map<Long, Program> programs,
            Consumer<Approval> onChoice,
            Consumer<List<ApprovalId>> onBulk) {
        super(UI.getCurrent().getTranslation("ledger.approvals.waiting"));
        this.desk = desk;
        this.feed = feed;
        this.words = words;
        this.formats = formats;
        this.programs = programs;
        this.onChoice = onChoice;
        this.bulk = Buttons.plain(Icon.CHECK, "", () -> onBulk.accept(List.copyOf(marked)));
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        list.addClassName("approval-list");
        edgeToEdge().filling().withHeader(count, bulk);
        addClassName("approval-queue");
    }

    void show(List<Approval> waiting, @Nullable ApprovalId chosen) {
        marked.retainAll(waiting.stream().map(Approval::id).toList());
        count.setText(Long.toString(waiting.stream().filter(desk::callsForMe).count()));
        nameBulk();
        dropRowsBesides(waiting);
        for (int place = 0; place < waiting.size(); place++) {
            var approval = waiting.get(place);
            rowOf(approval, place)
                    .show(
                            approval,
                            approval.id().equals(chosen),
                            desk.objectionToMe(approval).isEmpty(),
                            feed.readerOf(approval.id()));
        }
        if (waiting.isEmpty()) {
            show(new EmptyState(Icon.CHECK_C, getTranslation("ledger.approvals.none")));
        } else if (list.getParent().isEmpty()) {
            show(list);
        }
    }

    @Override
    public void choose(Approval approval) {
        onChoice.accept(approval);
    }

    @Override
    public void mark(Approval approval, boolean isMarked) {
        if (isMarked) {
            marked.add(approval.id());
        } else {
            marked.remove(approval.id());
        }
        nameBulk();
    }

    private void dropRowsBesides(List<Approval> waiting) {
        var ids = waiting.stream().map(Approval::id).toList();
        var gone = rows.values().stream().filter(row -> !ids.contains(row.id())).toList();
        gone.forEach(row -> {
            rows.remove(row.id());
            list.remove(row);
        });
    }

    /** What is new comes in at its place; what was there stays the row it was. */
    private QueueRow rowOf(Approval approval, int place) {
        var known = rows.get(approval.id());
        if (known != null) {
            return known;
        }
        var row = new QueueRow(approval, programOf(approval), words, formats, this);
        rows.put(approval.id(), row);
        list.addComponentAtIndex(place, row);
        return row;
    }

    private void nameBulk() {
        bulk.setText(getTranslation("ledger.approvals.approve-selected", marked.size()));
        bulk.setVisible(!marked.isEmpty());
    }

    private Optional<Program> programOf(Approval approval) {
        return Optional.ofNullable(programs.get(approval.program().value()));
    }
}
