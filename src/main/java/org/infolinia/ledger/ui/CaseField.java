package org.infolinia.ledger.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.CaseReference.Kind;
import org.jspecify.annotations.Nullable;

/** The ticket or call an adjustment belongs to, named by its number: {@code INF-20431} or {@code 20431}. */
class CaseField extends CustomField<CaseReference> {

    private static final Pattern NUMBER = Pattern.compile("\\s*(?:[A-Za-z]{1,5}-)?([1-9][0-9]{0,17})\\s*");
    private static final int MAXIMUM_LENGTH = 25;

    private final Select<Kind> kind = new Select<>();
    private final TextField number = new TextField();

    CaseField() {
        setLabel(getTranslation("ledger.case"));
        kind.setItems(Kind.values());
        kind.setValue(Kind.TICKET);
        kind.setItemLabelGenerator(value -> getTranslation("ledger.case." + value.name()));
        kind.setAriaLabel(getTranslation("ledger.case.kind"));
        number.setAriaLabel(getTranslation("ledger.case.number"));
        number.setMaxLength(MAXIMUM_LENGTH);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        kind.addValueChangeListener(change -> updateValue());
        number.addValueChangeListener(change -> updateValue());
        var fields = new Div(kind, number);
        fields.addClassName("case-field");
        add(fields);
    }

    @Override
    protected @Nullable CaseReference generateModelValue() {
        return Optional.of(NUMBER.matcher(number.getValue()))
                .filter(matcher -> matcher.matches())
                .map(matcher -> new CaseReference(kind.getValue(), Long.parseLong(matcher.group(1))))
                .orElse(null);
    }

    @Override
    protected void setPresentationValue(@Nullable CaseReference value) {
        kind.setValue(value == null ? Kind.TICKET : value.kind());
        number.setValue(value == null ? "" : Long.toString(value.id()));
    }
}
