package org.infolinia.ledger.ui.parts;

import com.vaadin.flow.component.html.Div;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;

/** The place of a form where it says why it was refused, wherever the form is scrolled; the last refusal stands alone. */
public class Refusals extends Div {

    private final Phrasebook phrasebook;

    public Refusals(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
        addClassName("refusals");
    }

    public void show(Refusal refusal) {
        removeAll();
        add(new Banner(Icon.ALERT, phrasebook.say(Language.ofLocale(getLocale()), refusal), Tone.BAD));
        scrollIntoView();
    }
}
