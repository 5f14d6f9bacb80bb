package org.infolinia.ledger.code.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.UploadHandler;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.FileUpload;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.code.CodeBatch;
import org.infolinia.ledger.code.CodeImportRuns;

/** Takes a file of codes; the import begins by itself when all of it has come. */
class UploadCodesDialog extends Dialog {

    /** Ten million codes of forty letters. */
    private static final int MAXIMUM_BYTES = 450_000_000;

    UploadCodesDialog(CodeBatch batch, CodeImportRuns runs) {
        addClassName("codes-dialog");
        setHeaderTitle(getTranslation("ledger.codes.upload.title", batch.terms().name()));
        var upload = UploadHandler.toFile(
                (metadata, file) -> {
                    runs.start(batch.id(), metadata.fileName(), file.toPath());
                    close();
                },
                metadata -> runs.newUpload().toFile());
        var content = new Div(
                new Paragraph(getTranslation("ledger.codes.upload.hint")),
                new FileUpload(upload, MAXIMUM_BYTES, ".txt", ".csv"));
        content.addClassName("codes-content");
        add(content);
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close));
    }
}
