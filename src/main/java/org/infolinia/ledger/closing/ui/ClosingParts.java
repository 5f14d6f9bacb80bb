package org.infolinia.ledger.closing.ui;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.ledger.closing.Closing;

/** The cards of one closing: its sums and papers at the left, what does not match at the right. */
class ClosingParts extends Div {

    private final transient Closing closing;
    private final transient ClosingDesk desk;
    private final SumsCard sums;
    private final FindingsCard findings;

    ClosingParts(Closing closing, ClosingDesk desk, ClosingWords words, Consumer<Outcome<?>> afterwards) {
        this.closing = closing;
        this.desk = desk;
        this.sums = new SumsCard(words);
        this.findings = new FindingsCard(closing, desk.closings(), desk.reports(), words, afterwards);
        addClassName("closing-columns");
        var books = new Div(sums, new ClosingDownloads(closing, desk.papers(), words));
        books.addClassName("stack");
        var corrections = desk.reports().corrections(closing.id());
        if (!corrections.isEmpty()) {
            books.add(new CorrectionsCard(corrections, words));
        }
        add(books, findings);
    }

    void refresh() {
        sums.show(desk.reports().sums(closing.id()));
        findings.refresh();
    }
}
