package org.infolinia.ledger.code.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.code.CodeBatch;
import org.infolinia.ledger.code.CodeBatches;

/** Says what stopping a batch means before it is done. */
class StopBatchDialog extends Dialog {

    StopBatchDialog(CodeBatch batch, CodeBatches batches, Runnable afterwards) {
        addClassName("codes-dialog");
        setHeaderTitle(getTranslation("ledger.codes.stop.title", batch.terms().name()));
        add(new Paragraph(getTranslation("ledger.codes.stop.consequence", batch.unused())));
        var stop = Buttons.primary(Icon.PAUSE, getTranslation("ledger.codes.stop"), Chord.SUBMIT, () -> {
            batches.stop(batch.id());
            close();
            afterwards.run();
        });
        stop.setDisableOnClick(true);
        stop.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), stop);
    }
}
