package org.infolinia.scripts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.FileUpload;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.scripts.files.FileForm;
import org.infolinia.scripts.files.LineFinding;
import org.infolinia.scripts.files.Rehearsal;
import org.infolinia.scripts.files.ScriptFiles;
import org.jspecify.annotations.Nullable;

/** Takes a file in two steps: what would come of it, line by line, and then a draft. */
class ImportDialog extends Dialog {

    /** More at once nobody mends. */
    private static final int MOST_SHOWN = 200;

    private final transient ScriptFiles files;
    private final transient Consumer<ScriptVersionId> afterwards;
    private final Select<Program> program = new Select<>();
    private final TextField note = new TextField();
    private final Div told = new Div();
    private final Button keep;
    private transient @Nullable Rehearsal rehearsal;

    ImportDialog(List<Program> programs, ScriptFiles files, Consumer<ScriptVersionId> afterwards) {
        this.files = files;
        this.afterwards = afterwards;
        addClassName("script-import");
        setHeaderTitle(getTranslation("scripts.import"));
        program.setLabel(getTranslation("programs.switch"));
        program.setItems(programs);
        program.setItemLabelGenerator(Program::name);
        program.setValue(programs.getFirst());
        program.setVisible(programs.size() > 1);
        program.addValueChangeListener(change -> forget());
        note.setLabel(getTranslation("scripts.edit.note"));
        note.setMaxLength(ScriptVersion.MAXIMUM_NOTE_LENGTH);
        keep = Buttons.primary(Icon.CHECK, getTranslation("scripts.import.keep"), Chord.SUBMIT, this::keep);
        keep.setEnabled(false);
        told.addClassName("script-import-told");
        told.getElement().setAttribute("aria-live", "polite");
        var form = new Div(program, new Paragraph(getTranslation("scripts.import.hint")), upload(), note, told);
        form.addClassName("settings-form");
        add(form);
        getFooter().add(Buttons.plain(Icon.X, getTranslation("scripts.cancel"), Chord.CLOSE, this::close), keep);
    }

    private FileUpload upload() {
        var upload = new FileUpload(
                UploadHandler.inMemory((metadata, bytes) -> rehearse(metadata.fileName(), bytes)),
                ScriptFiles.MAXIMUM_BYTES,
                Stream.of(FileForm.values()).map(FileForm::extension).toArray(String[]::new));
        upload.getElement().setAttribute("aria-label", getTranslation("scripts.import"));
        return upload;
    }

    /** Nothing is kept yet. */
    void rehearse(String fileName, byte[] bytes) {
        forget();
        FileForm.named(fileName)
                .ifPresentOrElse(
                        form -> tell(files.rehearse(program.getValue().id(), form, bytes)),
                        () -> told.add(new Banner(Icon.ALERT, getTranslation("upload.other-kind"), Tone.BAD)));
    }

    /** What would come of a file depends on the program. */
    private void forget() {
        told.removeAll();
        rehearsal = null;
        keep.setEnabled(false);
    }

    private void tell(Rehearsal tried) {
        rehearsal = tried;
        keep.setEnabled(tried.draft().isPresent());
        tried.draft()
                .ifPresentOrElse(
                        content -> told.add(welcome(content)),
                        () -> told.add(new Banner(
                                Icon.ALERT,
                                getTranslation("scripts.import.unreadable", tried.unreadableLines()),
                                Tone.BAD)));
        tell("scripts.import.lines", tried.unreadable());
        tell("scripts.import.findings", tried.findings());
    }

    private Component welcome(ScriptContent content) {
        return new Banner(
                Icon.CHECK_C,
                getTranslation(
                        "scripts.import.readable",
                        content.title().in(Language.ofLocale(getLocale())),
                        content.code(),
                        content.nodes().size()),
                Tone.OK);
    }

    private void tell(String title, List<LineFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("line-findings");
        findings.stream().limit(MOST_SHOWN).forEach(finding -> list.add(item(finding)));
        told.add(new H3(getTranslation(title)), list);
    }

    private ListItem item(LineFinding finding) {
        var line = new Span(getTranslation("scripts.import.line", finding.line()));
        line.addClassName("strong");
        var words = new Span(
                getTranslation(finding.messageKey(), finding.arguments().toArray()));
        var item = new ListItem(line, words);
        if (!finding.path().isEmpty()) {
            item.add(new Span(String.join(" → ", finding.path())));
        }
        return item;
    }

    private void keep() {
        var tried = rehearsal;
        if (tried == null) {
            return;
        }
        switch (files.keep(program.getValue().id(), tried, note.getValue())) {
            case Outcome.Done<ScriptVersionId>(ScriptVersionId draft) -> {
                close();
                afterwards.accept(draft);
            }
            case Outcome.Refused<ScriptVersionId>(Refusal refusal) -> told.add(new Banner(refusal, Tone.WARN));
        }
    }
}
