package org.infolinia.ledger.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.ledger.adjustment.AdjustmentPreview;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.participants.Participant;

/** Form at the left, live preview at the right. Keys of a call keep working behind it. */
class AdjustmentDialog extends Dialog {

    private final AdjustmentForm form;
    private final AdjustmentPreviewPane preview;
    private final AdjustmentDesk desk;
    private final Runnable afterwards;
    private final Button post;
    private final Button cancel;
    private String told = "";

    AdjustmentDialog(
            Participant participant,
            AdjustmentForm form,
            AdjustmentPreviewPane preview,
            AdjustmentDesk desk,
            Runnable afterwards) {
        this.form = form;
        this.preview = preview;
        this.desk = desk;
        this.afterwards = afterwards;
        this.post = Buttons.primary(Icon.CHECK, getTranslation("ledger.post"), Chord.SUBMIT, this::post);
        this.cancel = Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close);
        addClassName("adjustment-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("ledger.adjust"));
        getHeader().add(subtitle(participant));
        var split = new Div(form, preview);
        split.addClassName("adjustment-split");
        add(split);
        post.setDisableOnClick(true);
        post.setEnabled(false);
        getFooter().add(cancel, post);
        form.onChange(this::refresh);
        addOpenedChangeListener(change -> form.focusFirst());
    }

    private static Span subtitle(Participant participant) {
        var card = participant.cards().stream()
                .findFirst()
                .map(number -> ", …" + number.lastDigits())
                .orElse("");
        var subtitle = new Span(participant.name().full() + card);
        subtitle.addClassNames("muted", "grow");
        return subtitle;
    }

    private void refresh() {
        var outcome = form.proposal().map(desk::preview);
        post.setEnabled(false);
        if (outcome.isEmpty()) {
            preview.showNothing();
            return;
        }
        switch (outcome.get()) {
            case Outcome.Done<AdjustmentPreview>(AdjustmentPreview would) -> {
                told = would.told();
                preview.show(would);
                post.setEnabled(would.verdict().isFree());
            }
            case Outcome.Refused<AdjustmentPreview>(Refusal refusal) -> preview.show(refusal);
        }
    }

    private void post() {
        post.setEnabled(false);
        var outcome = form.command().map(desk::adjust).orElseGet(() -> Outcome.refused("case-missing"));
        switch (outcome) {
            case Outcome.Done<Receipt>(Receipt receipt) -> showPosted(receipt);
            case Outcome.Refused<Receipt>(Refusal refusal) -> {
                refresh();
                preview.warn(refusal);
            }
        }
    }

    /** The words stay in view, for the agent reads them out. */
    private void showPosted(Receipt receipt) {
        removeAll();
        getFooter().remove(post);
        cancel.setText(getTranslation("ledger.back"));
        var sentence = new Paragraph(told);
        sentence.addClassName("say");
        var say = new Div(new Span(getTranslation("ledger.say")), sentence);
        say.addClassName("adjustment-posted");
        add(
                new Banner(
                        Icon.CHECK_C,
                        getTranslation("ledger.posted", receipt.balanceAfter().value()),
                        Tone.OK),
                say);
        afterwards.run();
    }
}
