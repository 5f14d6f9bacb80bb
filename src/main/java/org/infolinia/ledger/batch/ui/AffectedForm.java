package org.infolinia.ledger.batch.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kit.DayPicker;
import org.infolinia.kit.FileUpload;
import org.infolinia.ledger.batch.Affected;
import org.infolinia.ledger.batch.AffectedParticipants;
import org.infolinia.ledger.batch.AffectedParticipants.Amount;
import org.infolinia.ledger.batch.Batch;
import org.infolinia.ledger.code.CodeBatch;
import org.infolinia.ledger.code.CodeBatches;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.programs.Program;

/** Whom a fault has hit: a list, pasted or from a file, or all who were paid in some way between two days. */
class AffectedForm extends Div {

    private final transient AffectedParticipants affected;
    private final transient CodeBatches codes;
    private final Select<Batch.Source> source = new Select<>();
    private final TextArea list = new TextArea();
    private final Div upload = new Div();
    private final Select<CodeBatch> codeBatch = new Select<>();
    private final DayPicker from = new DayPicker();
    private final DayPicker until = new DayPicker();

    AffectedForm(AffectedParticipants affected, CodeBatches codes) {
        this.affected = affected;
        this.codes = codes;
        addClassName("batch-affected");
        source.setLabel(getTranslation("ledger.batch.affected"));
        source.setItems(Batch.Source.values());
        source.setItemLabelGenerator(value -> getTranslation("ledger.batch.source." + value.name()));
        source.addValueChangeListener(change -> showFields(change.getValue()));
        list.setLabel(getTranslation("ledger.batch.list"));
        list.setHelperText(getTranslation("ledger.batch.list.hint"));
        list.setMaxLength(AffectedParticipants.MAXIMUM_LENGTH);
        list.setMinRows(4);
        list.setMaxRows(8);
        upload.add(new FileUpload(
                UploadHandler.inMemory((metadata, bytes) -> list.setValue(new String(bytes, StandardCharsets.UTF_8))),
                AffectedParticipants.MAXIMUM_LENGTH,
                ".csv",
                ".txt"));
        codeBatch.setLabel(getTranslation("ledger.batch.code-batch"));
        codeBatch.setItemLabelGenerator(batch -> batch.terms().name());
        from.setLabel(getTranslation("ledger.batch.from"));
        until.setLabel(getTranslation("ledger.batch.until"));
        add(source, list, upload, codeBatch, from, until);
        source.setValue(Batch.Source.LIST);
    }

    Batch.Source chosen() {
        return source.getValue();
    }

    /** Only what the program has can be chosen. */
    void of(Program program) {
        codeBatch.setItems(codes.of(program.id()));
    }

    /** Refused as {@code batch-incomplete} until enough is filled in, and as the list or the books say. */
    Outcome<Affected> read(Program program, Optional<Points> same, boolean isTaking) {
        return switch (source.getValue()) {
            case LIST -> affected.read(program.id(), list.getValue(), new Amount(same.orElse(null), isTaking));
            case CODES ->
                codeBatch
                        .getOptionalValue()
                        .map(batch -> paid(program, PostingKind.CODE, Optional.of(batch), same, isTaking))
                        .orElseGet(() -> Outcome.refused("batch-incomplete"));
            case DECLARATIONS -> paid(program, PostingKind.DECLARATION, Optional.empty(), same, isTaking);
        };
    }

    private Outcome<Affected> paid(
            Program program, PostingKind kind, Optional<CodeBatch> batch, Optional<Points> same, boolean isTaking) {
        if (same.isEmpty() || from.isEmpty() || until.isEmpty()) {
            return Outcome.refused("batch-incomplete");
        }
        return affected.paid(
                program.id(),
                kind,
                batch.map(CodeBatch::id).orElse(null),
                from.getValue(),
                until.getValue(),
                same.map(points -> isTaking ? points.negated() : points).get());
    }

    private void showFields(Batch.Source chosen) {
        List.of(list, upload).forEach(field -> show(field, chosen == Batch.Source.LIST));
        show(codeBatch, chosen == Batch.Source.CODES);
        List.of(from, until).forEach(field -> show(field, chosen != Batch.Source.LIST));
    }

    private static void show(Component field, boolean isShown) {
        field.setVisible(isShown);
    }
}
