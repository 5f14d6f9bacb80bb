package org.infolinia.ledger.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.CaseReference.Kind;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** The ticket or call an adjustment belongs to, named by its number: {@code INF-20431} or {@code 20431}. */
public class CaseField extends CustomField<CaseReference> {

    private static final Pattern NUMBER = Pattern.compile("\\s*(?:[A-Za-z]{1,5}-)?([1-9][0-9]{0,17})\\s*");
    private static final int MAXIMUM_LENGTH = 25;

    private final Select<Kind> kind = new Select<>();
    private final TextField number = new TextField();
    private final Phrasebook phrasebook;
    private final Function<CaseReference, Optional<Refusal>> objection;

    /** @param objection why nothing can be decided in a case; asked as soon as it is named */
    CaseField(Phrasebook phrasebook, Function<CaseReference, Optional<Refusal>> objection) {
        this.phrasebook = phrasebook;
        this.objection = objection;
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
        addValueChangeListener(change -> sayEarly(change.getValue()));
    }

    private void sayEarly(@Nullable CaseReference named) {
        var refusal = Optional.ofNullable(named).flatMap(objection);
        setErrorMessage(refusal.map(why -> phrasebook.say(Language.ofLocale(getLocale()), why))
                .orElse(""));
        setInvalid(refusal.isPresent());
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
