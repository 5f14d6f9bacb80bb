package org.infolinia.ledger.reason.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.AccountKind;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.infolinia.ledger.reason.ReasonTerms;

/** What a program settles about a reason. */
class ReasonTermsForm extends Div {

    private static final int USUAL_MAXIMUM = 500;

    private final Select<AdjustmentReason.Direction> direction = new Select<>();
    private final Select<AccountKind> account = new Select<>();
    private final IntegerField maximum = new IntegerField();
    private final IntegerField expiry = new IntegerField();
    private final Checkbox attachment = new Checkbox();
    private final Map<Language, TextField> labels = new EnumMap<>(Language.class);
    private final Map<Language, TextField> told = new EnumMap<>(Language.class);

    ReasonTermsForm() {
        addClassName("terms-form");
        prepareChoices();
        prepareFigures();
        attachment.setLabel(getTranslation("ledger.setup.attachment.label"));
        attachment.setHelperText(getTranslation("ledger.setup.attachment.hint"));
        add(direction, account, maximum, expiry, attachment);
        words(labels, "ledger.setup.label");
        words(told, "ledger.setup.told");
        told.values().forEach(field -> field.setHelperText(getTranslation("ledger.setup.told.hint")));
    }

    private void prepareChoices() {
        direction.setLabel(getTranslation("ledger.setup.direction"));
        direction.setItems(AdjustmentReason.Direction.values());
        direction.setItemLabelGenerator(each -> getTranslation("ledger.setup.direction." + each.name()));
        direction.setValue(AdjustmentReason.Direction.CREDIT);
        account.setLabel(getTranslation("ledger.setup.account"));
        account.setItems(AccountKind.CORRECTION, AccountKind.GOODWILL);
        account.setItemLabelGenerator(each -> getTranslation("ledger.setup.account." + each.name()));
        account.setValue(AccountKind.CORRECTION);
    }

    private void prepareFigures() {
        maximum.setLabel(getTranslation("ledger.setup.maximum"));
        maximum.setMin(1);
        maximum.setMax(Math.toIntExact(ReasonTerms.MAXIMUM_POINTS));
        maximum.setValue(USUAL_MAXIMUM);
        expiry.setLabel(getTranslation("ledger.setup.expiry"));
        expiry.setHelperText(getTranslation("ledger.setup.expiry.hint"));
        expiry.setMin(1);
        expiry.setMax(ReasonTerms.MAXIMUM_EXPIRY_MONTHS);
    }

    private void words(Map<Language, TextField> fields, String key) {
        for (var language : Language.values()) {
            var field = new TextField(getTranslation(key + "." + language.name()));
            field.setMaxLength(ReasonTerms.MAXIMUM_WORDS);
            fields.put(language, field);
            add(field);
        }
    }

    void fill(AdjustmentReason reason) {
        direction.setValue(reason.direction());
        account.setValue(reason.account());
        maximum.setValue(Math.toIntExact(reason.maximum().value()));
        expiry.setValue(reason.expiryMonths());
        attachment.setValue(reason.needsAttachment());
        labels.forEach((language, field) -> field.setValue(reason.label(language)));
        told.forEach((language, field) -> field.setValue(reason.told(language)));
    }

    ReasonTerms terms() {
        return new ReasonTerms(
                direction.getValue(),
                account.getValue(),
                Points.of(Optional.ofNullable(maximum.getValue()).orElse(0)),
                expiry.getValue(),
                attachment.getValue(),
                written(labels),
                written(told));
    }

    private static Map<Language, String> written(Map<Language, TextField> fields) {
        var written = new EnumMap<Language, String>(Language.class);
        fields.forEach(
                (language, field) -> written.put(language, field.getValue().strip()));
        return written;
    }
}
