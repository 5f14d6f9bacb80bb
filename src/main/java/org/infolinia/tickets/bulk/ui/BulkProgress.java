package org.infolinia.tickets.bulk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.infolinia.tickets.bulk.Bulk;

/** How far a bulk is: in words, and as a bar while there is something to do. */
class BulkProgress extends Div {

    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();

    BulkProgress() {
        addClassNames("bulk-progress", "grow");
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.setMin(0);
        add(words, bar);
    }

    void show(Bulk bulk, boolean isBrokenOff) {
        int done = bulk.toDo() - bulk.left();
        bar.setVisible(bulk.left() > 0);
        bar.setMax(Math.max(1, bulk.toDo()));
        bar.setValue(Math.min(done, Math.max(1, bulk.toDo())));
        getElement().getClassList().set("warn", isBrokenOff);
        words.setText(isBrokenOff ? getTranslation("tickets.bulk.broken-off", done, bulk.toDo()) : words(bulk, done));
    }

    private String words(Bulk bulk, int done) {
        var sums = bulk.sums();
        if (bulk.answer() != null) {
            return bulk.left() > 0
                    ? getTranslation("tickets.bulk.answering", done, bulk.toDo())
                    : getTranslation("tickets.bulk.answered", sums.changed() + sums.same(), sums.refused());
        }
        if (bulk.left() > 0) {
            return getTranslation(bulk.isUndone() ? "tickets.bulk.undoing" : "tickets.bulk.doing", done, bulk.toDo());
        }
        return bulk.isUndone()
                ? getTranslation("tickets.bulk.undone", sums.undone(), sums.kept())
                : getTranslation("tickets.bulk.done", sums.changed(), sums.same(), sums.refused());
    }
}
