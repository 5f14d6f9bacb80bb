package org.infolinia.calls.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.function.Function;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallView;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Keycap;

/** The note of a call. It is saved as it is typed, so hanging up or a lost connection costs nothing. */
class NoteCard extends Section {

    private static final int PAUSE_IN_TYPING_MS = 400;

    private final TextArea text = new TextArea();
    private final Span saved = new Span();
    private final Formats formats;
    private final boolean isMine;

    /**
     * @param isMine whether the call is the reader's; nobody else writes into it
     * @param save keeps the text and says when it did, or why not
     */
    NoteCard(CallView call, boolean isMine, Formats formats, Function<String, Outcome<Instant>> save) {
        this.formats = formats;
        this.isMine = isMine;
        addClassNames("card", "note-card");
        var label = new Div(new NativeLabel(getTranslation("calls.note")), new Keycap(Chord.NOTE));
        label.addClassName("note-label");
        text.setAriaLabel(getTranslation("calls.note"));
        text.setPlaceholder(getTranslation("calls.note.saves-itself"));
        text.setMaxLength(CallDesk.MAXIMUM_NOTE_LENGTH);
        text.setValue(call.note());
        follow(call);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_IN_TYPING_MS);
        text.addValueChangeListener(change -> show(save.apply(change.getValue())));
        saved.addClassNames("tiny", "quiet", "saved");
        saved.getElement().setAttribute("role", "status");
        if (call.noteSavedAt() != null) {
            showSaved(call.noteSavedAt());
        }
        add(label, text, saved);
        Chord.NOTE.on(text, text::focus);
    }

    /** What is noted of a call that is done with stays as it is. */
    final void follow(CallView call) {
        text.setReadOnly(!isMine || call.phase() == CallView.Phase.FINISHED);
    }

    private void show(Outcome<Instant> outcome) {
        switch (outcome) {
            case Outcome.Done<Instant>(Instant at) -> showSaved(at);
            case Outcome.Refused<Instant>(Refusal refusal) -> {
                saved.removeAll();
                saved.add(Icon.ALERT.create(), new Span(getTranslation(refusal.messageKey())));
            }
        }
    }

    private void showSaved(Instant at) {
        saved.removeAll();
        saved.add(Icon.CHECK.create(), new Span(getTranslation("calls.note.saved", formats.time(at, getLocale()))));
    }
}
