package org.infolinia.ledger.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import org.infolinia.kit.Banner;
import org.infolinia.ledger.reason.AdjustmentReason;

/** What an agent enters in the dialog that is open, and what it answers. */
final class AdjustmentEntry {

    private AdjustmentEntry() {}

    static void fillIn(int points) {
        fillIn("missing-bonus", points);
    }

    @SuppressWarnings("unchecked")
    static void fillIn(String code, int points) {
        Select<AdjustmentReason> reason = _get(Select.class, spec -> spec.withLabel("Reason"));
        _setValue(
                reason,
                reason.getListDataView()
                        .getItems()
                        .filter(item -> item.code().equals(code))
                        .findFirst()
                        .orElseThrow());
        _setValue(_get(IntegerField.class), points);
        _setValue(_get(TextArea.class), "Bonus weekendowy nie został naliczony.");
    }

    static String bannerWords() {
        return _get(_get(Banner.class), Span.class).getText();
    }
}
