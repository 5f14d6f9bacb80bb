package org.infolinia.tickets.texts.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import org.jspecify.annotations.Nullable;

/** Where an answer is typed. Remembers where the caret was, so that a passage is put there. */
@JsModule("context://scripts/pasted-pictures.js")
public class AnswerField extends TextArea {

    private static final String SELECTION_START = "element.inputElement.selectionStart";
    private static final String SELECTION_END = "element.inputElement.selectionEnd";

    /** Behind everything while nobody has put the caret anywhere. */
    private int from = Integer.MAX_VALUE;

    private int to = Integer.MAX_VALUE;

    private @Nullable Upload pictures;

    public AnswerField() {
        getElement()
                .addEventListener("focusout", left -> {
                    from = left.getEventData().get(SELECTION_START).asInt();
                    to = left.getEventData().get(SELECTION_END).asInt();
                })
                .addEventData(SELECTION_START)
                .addEventData(SELECTION_END);
        getElement()
                .addEventListener("pictures-come", come -> {
                    from = come.getEventData().get(SELECTION_START).asInt();
                    to = come.getEventData().get(SELECTION_END).asInt();
                })
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
        int start = Math.min(from, text.length());
        int end = Math.clamp(to, start, text.length());
        var longer = text.substring(0, start) + passage + text.substring(end);
        if (longer.length() > getMaxLength()) {
            return false;
        }
        setValue(longer);
        from = start + passage.length();
        to = from;
        focus();
        getElement().executeJs("this.inputElement.setSelectionRange($0, $0)", from);
        return true;
    }
}
