package org.infolinia.ledger.declaration.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Consumer;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.FileUpload;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.declaration.SalesDeclarations;
import org.infolinia.ledger.declaration.SalesDeclarations.Reception;
import org.infolinia.programs.Program;

/** Takes a file of declarations for one program. */
class UploadDeclarationsDialog extends Dialog {

    private final Select<Program> program = new Select<>();
    private final transient SalesDeclarations declarations;
    private final transient Consumer<Outcome<Reception>> afterwards;

    UploadDeclarationsDialog(
            List<Program> programs, SalesDeclarations declarations, Consumer<Outcome<Reception>> afterwards) {
        this.declarations = declarations;
        this.afterwards = afterwards;
        addClassName("codes-dialog");
        setHeaderTitle(getTranslation("ledger.declarations.upload"));
        program.setLabel(getTranslation("ledger.codes.program"));
        program.setItems(programs);
        program.setItemLabelGenerator(Program::name);
        programs.stream().findFirst().ifPresent(program::setValue);
        var upload = new FileUpload(
                UploadHandler.inMemory((metadata, bytes) -> receive(metadata.fileName(), bytes)),
                SalesDeclarations.MAXIMUM_FILE_BYTES,
                ".csv",
                ".txt");
        var content = new Div(program, new Paragraph(getTranslation("ledger.declarations.upload.hint")), upload);
        content.addClassName("codes-content");
        add(content);
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close));
    }

    void receive(String fileName, byte[] bytes) {
        program.getOptionalValue().ifPresent(chosen -> {
            var outcome = declarations.receive(chosen.id(), fileName, bytes);
            close();
            afterwards.accept(outcome);
        });
    }
}
