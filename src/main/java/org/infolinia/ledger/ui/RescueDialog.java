package org.infolinia.ledger.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.rescue.PointsRescue;
import org.infolinia.participants.Participant;

/** Asks which lapsing points are kept and why, and keeps them. */
class RescueDialog extends Dialog {

    private final RescueForm form;
    private final Participant participant;
    private final PointsRescue rescue;
    private final Phrasebook phrasebook;
    private final Runnable afterwards;
    private final Div refusals = new Div();

    RescueDialog(
            RescueForm form, Participant participant, PointsRescue rescue, Phrasebook phrasebook, Runnable afterwards) {
        this.form = form;
        this.participant = participant;
        this.rescue = rescue;
        this.phrasebook = phrasebook;
        this.afterwards = afterwards;
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.rescue"));
        add(refusals, form);
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close),
                        Buttons.primary(
                                Icon.HOURGLASS, getTranslation("ledger.rescue.post"), Chord.SUBMIT, this::post));
        addOpenedChangeListener(change -> form.focusFirst());
    }

    private void post() {
        var outcome =
                form.command(participant).map(rescue::rescue).orElseGet(() -> Outcome.refused("rescue-incomplete"));
        switch (outcome) {
            case Outcome.Done<Receipt> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<Receipt>(Refusal refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(Icon.ALERT, phrasebook.say(Language.ofLocale(getLocale()), refusal), Tone.BAD));
            }
        }
    }
}
