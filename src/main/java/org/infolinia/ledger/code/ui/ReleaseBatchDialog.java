package org.infolinia.ledger.code.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.code.CodeBatch;
import org.infolinia.ledger.code.CodeBatches;
import org.infolinia.ledger.ui.parts.Refusals;

/** Says what releasing a batch means before it is done, and why not when it may not. */
class ReleaseBatchDialog extends Dialog {

    private final CodeBatch batch;
    private final CodeBatches batches;
    private final Runnable afterwards;
    private final Refusals refusals;
    private final Button release;

    ReleaseBatchDialog(CodeBatch batch, CodeBatches batches, Phrasebook phrasebook, Runnable afterwards) {
        this.batch = batch;
        this.batches = batches;
        this.refusals = new Refusals(phrasebook);
        this.afterwards = afterwards;
        addClassName("codes-dialog");
        setHeaderTitle(
                getTranslation("ledger.codes.release.title", batch.terms().name()));
        add(
                refusals,
                new Paragraph(getTranslation(
                        "ledger.codes.release.consequence",
                        batch.codes(),
                        batch.terms().points().value())),
                new Paragraph(getTranslation("ledger.codes.release.other")));
        release = Buttons.primary(Icon.CHECK, getTranslation("ledger.codes.release"), Chord.SUBMIT, this::release);
        release.setDisableOnClick(true);
        release.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), release);
        addOpenedChangeListener(change -> release.focus());
    }

    private void release() {
        switch (batches.release(batch.id())) {
            case Outcome.Done<CodeBatch> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<CodeBatch>(Refusal refusal) -> {
                refusals.show(refusal);
                release.setEnabled(false);
            }
        }
    }
}
