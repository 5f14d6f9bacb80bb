package org.infolinia.ledger.closing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.closing.Closing;
import org.infolinia.ledger.closing.ClosingReports;
import org.infolinia.ledger.closing.FindingFilter;
import org.infolinia.ledger.closing.FindingGroup;
import org.infolinia.ledger.closing.Mismatch;
import org.infolinia.ledger.closing.StageClosings;
import org.jspecify.annotations.Nullable;

/** What does not match, to be looked through, signed or made tickets. */
class FindingsCard extends Card {

    private final transient Closing closing;
    private final transient StageClosings closings;
    private final transient ClosingReports reports;
    private final transient ClosingWords words;
    private final transient Consumer<Outcome<?>> afterwards;
    private final Select<Mismatch> kind = new Select<>();
    private final Checkbox unsigned = new Checkbox(true);
    private final FindingsGrid grid;
    private final Button sign;
    private final Button signAll;
    private final Button report;
    private transient List<FindingGroup> groups = List.of();

    /** @param afterwards told what came of each deed */
    FindingsCard(
            Closing closing,
            StageClosings closings,
            ClosingReports reports,
            ClosingWords words,
            Consumer<Outcome<?>> afterwards) {
        super(Icon.ALERT, UI.getCurrent().getTranslation("ledger.closing.findings"));
        this.closing = closing;
        this.closings = closings;
        this.reports = reports;
        this.words = words;
        this.afterwards = afterwards;
        this.grid = new FindingsGrid(closing.id(), reports, words);
        this.sign = Buttons.plain(Icon.STAMP, getTranslation("ledger.closing.sign.chosen"), this::sign);
        this.signAll = Buttons.plain(Icon.STAMP, getTranslation("ledger.closing.sign.kind"), this::signAll);
        this.report = Buttons.plain(Icon.TICKET, getTranslation("ledger.closing.make-tickets"), this::report);
        edgeToEdge();
        filling();
        prepareFilters();
        grid.addSelectionListener(change -> offer());
        var deeds = new Div(kind, unsigned, sign, signAll, report);
        deeds.addClassName("finding-deeds");
        with(deeds, grid);
        unsigned.setValue(!closing.isClosed());
        refresh();
    }

    void refresh() {
        groups = reports.groups(closing.id());
        boolean isReckoned = closings.get(closing.id()).reckonedAt() != null;
        grid.setEmptyStateText(words.say(getLocale(), isReckoned ? "findings.none" : "sums.none"));
        grid.refresh();
        kind.getListDataView().setFilter(mismatch -> mismatch == kind.getValue() || isFound(mismatch));
        offer();
    }

    private void prepareFilters() {
        kind.setAriaLabel(getTranslation("ledger.closing.kind"));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("ledger.closing.kind.all"));
        kind.setItems(Mismatch.values());
        kind.setItemLabelGenerator(this::label);
        kind.addValueChangeListener(change -> filter());
        unsigned.setLabel(getTranslation("ledger.closing.unsigned-only"));
        unsigned.addValueChangeListener(change -> filter());
    }

    private String label(@Nullable Mismatch mismatch) {
        return mismatch == null
                ? getTranslation("ledger.closing.kind.all")
                : words.say(getLocale(), "mismatch." + mismatch.name()) + " ("
                        + words.formats().number(count(mismatch), getLocale()) + ")";
    }

    private long count(Mismatch mismatch) {
        return groups.stream()
                .filter(group -> group.kind() == mismatch)
                .mapToLong(FindingGroup::unsigned)
                .sum();
    }

    private boolean isFound(Mismatch mismatch) {
        return groups.stream().anyMatch(group -> group.kind() == mismatch);
    }

    private void filter() {
        grid.show(new FindingFilter(kind.getValue(), unsigned.getValue()));
        offer();
    }

    private void offer() {
        boolean isOpen = !closing.isClosed();
        boolean isChosen = !grid.getSelectedItems().isEmpty();
        var wanted = kind.getValue();
        sign.setEnabled(isOpen && isChosen);
        report.setEnabled(isOpen && isChosen);
        signAll.setEnabled(isOpen && wanted != null && count(wanted) > 0);
    }

    private void sign() {
        var chosen = grid.chosen();
        new SignDialog(chosen.size(), reason -> closings.sign(closing.id(), chosen, reason), words, this::done).open();
    }

    private void signAll() {
        var wanted = kind.getValue();
        new SignDialog(count(wanted), reason -> closings.signAll(closing.id(), wanted, reason), words, this::done)
                .open();
    }

    private void report() {
        var outcome = closings.report(closing.id(), grid.chosen());
        refresh();
        afterwards.accept(outcome);
    }

    private void done() {
        refresh();
        afterwards.accept(Outcome.done(closing));
    }
}
