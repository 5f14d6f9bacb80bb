package org.infolinia.tickets.legal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.book.LegalTerm;
import org.infolinia.tickets.book.LegalTerm.Unit;
import org.infolinia.tickets.book.LegalTerms;
import org.infolinia.tickets.ui.parts.TicketWords;

/** One term of a program, to be changed where it stands. */
class LegalTermLine extends Div {

    private static final int NONE = 0;

    private final transient LegalTerms terms;
    private final IntegerField amount = new IntegerField();
    private final Select<Unit> unit = new Select<>();
    private final IntegerField longest = new IntegerField();
    private final Checkbox silence = new Checkbox();
    private final Button save;
    private final Span said = new Span();
    private final Div refused = new Div();
    private transient LegalTerm kept;

    LegalTermLine(LegalTerm term, LegalTerms terms) {
        this.terms = terms;
        this.kept = term;
        var name = TicketWords.of(term.kind()) + " – " + getTranslation("tickets.legal.party." + term.party());
        this.save = Buttons.plain(Icon.CHECK, getTranslation("tickets.legal.save"), this::save);
        addClassNames("reply-rule", "legal-term");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", name);
        var title = new Span(name);
        title.addClassNames("strong", "legal-term-name");
        amount.setLabel(getTranslation("tickets.legal.amount"));
        amount.addClassName("legal-term-amount");
        longest.setLabel(getTranslation("tickets.legal.longest"));
        longest.addClassName("legal-term-longest");
        unit.setLabel(getTranslation("tickets.legal.unit"));
        unit.setItems(Unit.values());
        unit.setItemLabelGenerator(each -> getTranslation("tickets.legal.unit." + each));
        silence.setLabel(getTranslation("tickets.legal.silence"));
        save.setAriaLabel(getTranslation("tickets.legal.save") + ": " + name);
        said.addClassNames("small", "muted");
        said.getElement().setAttribute("role", "status");
        amount.setManualValidation(true);
        longest.setManualValidation(true);
        amount.setValue(term.amount());
        longest.setValue(term.longest());
        unit.setValue(term.unit());
        silence.setValue(term.silenceAccepts());
        amount.addValueChangeListener(change -> follow());
        longest.addValueChangeListener(change -> follow());
        unit.addValueChangeListener(change -> follow());
        silence.addValueChangeListener(change -> follow());
        add(title, amount, unit, longest, silence, save, said, refused);
        follow();
    }

    private void follow() {
        save.setEnabled(!chosen().equals(kept));
        said.setText("");
    }

    private LegalTerm chosen() {
        return new LegalTerm(
                kept.program(),
                kept.kind(),
                kept.party(),
                typed(amount),
                unit.getValue(),
                typed(longest),
                silence.getValue());
    }

    private static int typed(IntegerField field) {
        return Optional.ofNullable(field.getValue()).orElse(NONE);
    }

    private void save() {
        refused.removeAll();
        switch (terms.settle(chosen())) {
            case Outcome.Done<LegalTerm>(var settled) -> {
                kept = settled;
                follow();
                said.setText(getTranslation("tickets.legal.saved"));
            }
            case Outcome.Refused<LegalTerm>(var refusal) -> refused.add(new Banner(refusal, Tone.BAD));
        }
    }
}
