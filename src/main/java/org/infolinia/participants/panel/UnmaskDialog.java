package org.infolinia.participants.panel;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.participants.identification.MaskedField;
import org.infolinia.participants.identification.UnmaskReason;

/** Which data somebody wants to see in clear, and why; both stand in the trail afterwards. */
class UnmaskDialog extends Dialog {

    private final CheckboxGroup<MaskedField> fields = new CheckboxGroup<>();
    private final RadioButtonGroup<UnmaskReason> reasons = new RadioButtonGroup<>();
    private final Div refusals = new Div();
    private final transient BiFunction<Set<MaskedField>, UnmaskReason, Optional<Refusal>> unmask;

    /**
     * @param known the fields in which there is something to see
     * @param unmask shows them, or says why not
     */
    UnmaskDialog(List<MaskedField> known, BiFunction<Set<MaskedField>, UnmaskReason, Optional<Refusal>> unmask) {
        this.unmask = unmask;
        addClassName("unmask-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("participants.unmask"));
        fields.setLabel(getTranslation("participants.unmask.fields"));
        fields.setItems(known);
        fields.setItemLabelGenerator(field -> getTranslation("participants.unmask.field." + field.name()));
        fields.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
        fields.addValueChangeListener(change -> fields.setInvalid(false));
        reasons.setLabel(getTranslation("participants.unmask.why"));
        reasons.setItems(UnmaskReason.values());
        reasons.setItemLabelGenerator(reason -> getTranslation("participants.unmask.reason." + reason.name()));
        reasons.addValueChangeListener(change -> reasons.setInvalid(false));
        refusals.getElement().setAttribute("aria-live", "polite");
        var note = new Paragraph(getTranslation("participants.unmask.note"));
        note.addClassNames("small", "muted");
        var form = new Div(fields, reasons, note, refusals);
        form.addClassName("form");
        add(form);
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("participants.cancel"), Chord.CLOSE, this::close),
                        Buttons.primary(
                                Icon.EYE, getTranslation("participants.unmask.show"), Chord.SUBMIT, this::show));
    }

    private void show() {
        fields.setInvalid(fields.isEmpty());
        fields.setErrorMessage(getTranslation("participants.unmask.fields-needed"));
        reasons.setInvalid(reasons.isEmpty());
        reasons.setErrorMessage(getTranslation("participants.unmask.why-needed"));
        if (!fields.isInvalid() && !reasons.isInvalid()) {
            unmask.apply(fields.getValue(), reasons.getValue()).ifPresentOrElse(this::refuse, this::close);
        }
    }

    private void refuse(Refusal refusal) {
        refusals.removeAll();
        refusals.add(new Banner(
                Icon.ALERT,
                getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                Tone.WARN));
    }
}
