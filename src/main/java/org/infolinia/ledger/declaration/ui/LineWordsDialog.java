package org.infolinia.ledger.declaration.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.declaration.DeclarationLine;
import org.infolinia.ledger.declaration.SalesDeclarations;
import org.infolinia.ledger.ui.parts.Refusals;

/** Asks why a line is rejected or disputed. */
class LineWordsDialog extends Dialog {

    private final transient DeclarationLine line;
    private final transient Deed deed;
    private final transient Consumer<Outcome<?>> afterwards;
    private final TextArea words = new TextArea();
    private final Refusals refusals;

    /** Rejects or disputes. */
    interface Deed {

        Outcome<DeclarationLine> on(DeclarationLine line, String words);
    }

    LineWordsDialog(
            DeclarationLine line, String verb, Deed deed, Phrasebook phrasebook, Consumer<Outcome<?>> afterwards) {
        this.line = line;
        this.deed = deed;
        this.refusals = new Refusals(phrasebook);
        this.afterwards = afterwards;
        addClassName("codes-dialog");
        setHeaderTitle(verb);
        words.setLabel(getTranslation("ledger.declarations.words"));
        words.setMaxLength(SalesDeclarations.MAXIMUM_WORDS);
        words.setMinRows(3);
        var content = new Div(new Paragraph(line.invoice() + ", " + line.product()), refusals, words);
        content.addClassName("codes-content");
        add(content);
        var done = Buttons.primary(Icon.CHECK, verb, Chord.SUBMIT, this::decide);
        done.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), done);
        addOpenedChangeListener(change -> words.focus());
    }

    private void decide() {
        switch (deed.on(line, words.getValue())) {
            case Outcome.Done<DeclarationLine> done -> {
                close();
                afterwards.accept(done);
            }
            case Outcome.Refused<DeclarationLine>(Refusal refusal) -> {
                refusals.show(refusal);
            }
        }
    }
}
