package org.infolinia.tickets.texts.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.util.function.Consumer;
import org.infolinia.tickets.texts.ui.Marking.Marked;
import org.jspecify.annotations.Nullable;

/** Where an answer is typed. Remembers where the caret was, so that a passage is put there. */
@JsModule("context://scripts/pasted-pictures.js")
public class AnswerField extends TextArea {

    private static final String SELECTION_START = "element.inputElement.selectionStart";
    private static final String SELECTION_END = "element.inputElement.selectionEnd";

    /** What is typed just now comes a moment later by itself, which would be too late for what is done at the caret. */
    private static final String VALUE = "value";

    private static final String KEY = "event.key";

    /** Ctrl B and Ctrl I, as everywhere where words are set. */
    private static final String MARKING_KEYS =
            "(event.ctrlKey || event.metaKey) && ['b', 'i'].includes(event.key) && (event.preventDefault() || true)";

    /** Behind everything while nobody has put the caret anywhere. */
    private int from = Integer.MAX_VALUE;

    private int to = Integer.MAX_VALUE;

    private @Nullable Upload pictures;
    private Consumer<Marking> onMark = this::mark;

    public AnswerField() {
        getElement()
                .addEventListener("focusout", left -> {
                    from = left.getEventData().get(SELECTION_START).asInt();
                    to = left.getEventData().get(SELECTION_END).asInt();
                })
                .synchronizeProperty(VALUE)
                .addEventData(SELECTION_START)
                .addEventData(SELECTION_END);
        getElement()
                .addEventListener("pictures-come", come -> {
                    from = come.getEventData().get(SELECTION_START).asInt();
                    to = come.getEventData().get(SELECTION_END).asInt();
                })
                .addEventData(SELECTION_START)
                .addEventData(SELECTION_END);
        getElement()
                .addEventListener("keydown", pressed -> {
                    from = pressed.getEventData().get(SELECTION_START).asInt();
                    to = pressed.getEventData().get(SELECTION_END).asInt();
                    onMark.accept(
                            pressed.getEventData().get(KEY).asString().equals("b") ? Marking.BOLD : Marking.ITALIC);
                })
                .setFilter(MARKING_KEYS)
                .synchronizeProperty(VALUE)
                .addEventData(KEY)
                .addEventData(SELECTION_START)
                .addEventData(SELECTION_END);
        addAttachListener(attached -> takePictures());
    }

    /** Uploads pictures that are pasted or dropped here from now on; where the caret was meanwhile is remembered. */
    public void takePictures(Upload upload) {
        pictures = upload;
        if (isAttached()) {
            takePictures();
        }
    }

    private void takePictures() {
        if (pictures != null) {
            getElement().executeJs("window.infoliniaPictures(this, $0)", pictures.getElement());
        }
    }

    /**
     * Puts a passage where the caret was, instead of what was selected, and goes on behind it.
     *
     * @return false when it does not fit in any more, and nothing has happened
     */
    public boolean insert(String passage) {
        var text = getValue();
        int start = start(text);
        int behind = start + passage.length();
        return take(new Marked(text.substring(0, start) + passage + text.substring(end(text)), behind, behind));
    }

    /** @param marked takes the marks that come by keys, instead of this field */
    public void onMark(Consumer<Marking> marked) {
        onMark = marked;
    }

    /**
     * Marks what was selected, or where one types on when nothing was.
     *
     * @return false when the marks do not fit in any more, and nothing has happened
     */
    public boolean mark(Marking marking) {
        var text = getValue();
        return take(marking.mark(text, start(text), end(text)));
    }

    private int start(String text) {
        return Math.min(from, text.length());
    }

    private int end(String text) {
        return Math.clamp(to, start(text), text.length());
    }

    private boolean take(Marked marked) {
        if (marked.text().length() > getMaxLength()) {
            return false;
        }
        setValue(marked.text());
        from = marked.from();
        to = marked.to();
        focus();
        getElement().executeJs("this.inputElement.setSelectionRange($0, $1)", from, to);
        return true;
    }
}
