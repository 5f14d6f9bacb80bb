package org.infolinia.calls.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.calls.Disposition;
import org.infolinia.calls.Dispositions;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;

/** After the call: what it was about, found by typing, with what the script proposes already chosen. */
class WrapUpCard extends Card {

    private final MultiSelectComboBox<Disposition> choice = new MultiSelectComboBox<>();
    private final Function<List<String>, Optional<Refusal>> finish;

    /** @param finish ends the wrap-up, or says why not */
    WrapUpCard(
            String title,
            Dispositions dispositions,
            Optional<Disposition> proposed,
            Function<List<String>, Optional<Refusal>> finish) {
        super(Icon.NOTE, title);
        this.finish = finish;
        addClassName("wrap-up");
        choice.setLabel(getTranslation("calls.wrap-up.dispositions"));
        choice.setItems(dispositions.offered());
        choice.setItemLabelGenerator(disposition -> disposition.fullName(Language.ofLocale(getLocale())));
        choice.addValueChangeListener(change -> choice.setInvalid(false));
        choice.setWidthFull();
        proposed.ifPresent(choice::select);
        choice.setAutofocus(true);
        var hint =
                new Paragraph(getTranslation(proposed.isPresent() ? "calls.wrap-up.proposed" : "calls.wrap-up.choose"));
        hint.addClassNames("small", "muted");
        var done = Buttons.primary(Icon.CHECK, getTranslation("calls.wrap-up.finish"), Chord.SUBMIT, this::submit);
        var form = new Div(choice, hint, done);
        form.addClassName("wrap-up-form");
        with(form);
    }

    private void submit() {
        var codes = choice.getValue().stream().map(Disposition::code).collect(Collectors.toList());
        finish.apply(codes).ifPresent(this::refuse);
    }

    private void refuse(Refusal refusal) {
        choice.setInvalid(true);
        choice.setErrorMessage(
                getTranslation(refusal.messageKey(), refusal.arguments().toArray()));
        choice.focus();
    }
}
