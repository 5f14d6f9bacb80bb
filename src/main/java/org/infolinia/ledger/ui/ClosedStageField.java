package org.infolinia.ledger.ui;

import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.ledger.closing.Closing;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.jspecify.annotations.Nullable;

/** Whether what is decided corrects a closed stage; shown only to those who may, and where there is one. */
class ClosedStageField extends Select<Closing> {

    ClosedStageField() {
        setLabel(getTranslation("ledger.closing.correct"));
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(getTranslation("ledger.closing.correct.today"));
        setItemLabelGenerator(this::days);
        setVisible(false);
    }

    void offer(List<Closing> closed) {
        setItems(closed);
        setVisible(!closed.isEmpty());
    }

    /** Null when it counts for today. */
    @Nullable
    ClosingId chosen() {
        var closing = getValue();
        return closing == null ? null : closing.id();
    }

    private String days(@Nullable Closing closing) {
        if (closing == null) {
            return getTranslation("ledger.closing.correct.today");
        }
        return closing.isFirst()
                ? getTranslation("ledger.closing.stage.first", day(closing.lastDay()))
                : getTranslation("ledger.closing.stage.days", day(closing.firstDay()), day(closing.lastDay()));
    }

    private String day(LocalDate day) {
        return Language.ofLocale(getLocale()).day(day);
    }
}
