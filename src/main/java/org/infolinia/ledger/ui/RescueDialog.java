package org.infolinia.ledger.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.rescue.PointsRescue;
import org.infolinia.ledger.rescue.RescuePreviews;
import org.infolinia.ledger.rescue.RescuePreviews.RescuePreview;
import org.infolinia.ledger.ui.parts.Refusals;
import org.infolinia.participants.Participant;

/** Asks which lapsing points are kept and why, says what that takes, and keeps them. */
class RescueDialog extends Dialog {

    private final RescueForm form;
    private final Participant participant;
    private final PointsRescue rescue;
    private final RescuePreviews previews;
    private final Runnable afterwards;
    private final Refusals refusals;
    private final RescuePreviewPane pane;
    private final Button post;
    private final Button cancel;
    private String told = "";

    RescueDialog(
            RescueForm form,
            Participant participant,
            PointsRescue rescue,
            RescuePreviews previews,
            Formats formats,
            Phrasebook phrasebook,
            Runnable afterwards) {
        this.form = form;
        this.participant = participant;
        this.rescue = rescue;
        this.previews = previews;
        this.afterwards = afterwards;
        this.refusals = new Refusals(phrasebook);
        this.pane = new RescuePreviewPane(formats, phrasebook);
        this.cancel = Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close);
        this.post = Buttons.primary(Icon.HOURGLASS, getTranslation("ledger.rescue.post"), Chord.SUBMIT, this::post);
        addClassName("adjustment-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.rescue"));
        var name = new Span(participant.name().full());
        name.addClassNames("muted", "grow");
        getHeader().add(name);
        form.addComponentAsFirst(refusals);
        var split = new Div(form, pane);
        split.addClassName("adjustment-split");
        add(split);
        post.setDisableOnClick(true);
        getFooter().add(cancel, post);
        form.onChange(this::refresh);
        addOpenedChangeListener(change -> form.focusFirst());
    }

    private void refresh() {
        refusals.removeAll();
        post.setEnabled(true);
        form.preview(participant, previews).ifPresentOrElse(this::show, this::showNothing);
    }

    private void show(RescuePreview preview) {
        told = preview.told();
        pane.show(preview);
        post.setEnabled(preview.outlook().verdict().isFree());
    }

    private void showNothing() {
        told = "";
        pane.showNothing();
    }

    private void post() {
        var outcome =
                form.command(participant).map(rescue::rescue).orElseGet(() -> Outcome.refused("rescue-incomplete"));
        switch (outcome) {
            case Outcome.Done<Receipt>(Receipt receipt) -> showEnd(receipt);
            case Outcome.Refused<Receipt>(Refusal refusal) -> {
                refresh();
                refusals.show(refusal);
            }
        }
    }

    private void showEnd(Receipt receipt) {
        removeAll();
        getFooter().remove(post);
        cancel.setText(getTranslation("ledger.back"));
        var balance = getTranslation("ledger.posted", receipt.balanceAfter().value());
        add(new EndPane(new Banner(Icon.CHECK_C, balance, Tone.OK), told));
        afterwards.run();
    }
}
