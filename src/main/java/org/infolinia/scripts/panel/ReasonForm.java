package org.infolinia.scripts.panel;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Function;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;

/** One line of why, beside the words it is about. Enter sends it, Escape closes it. */
class ReasonForm extends Div {

    private final TextField why = new TextField();
    private final transient Function<String, Optional<String>> send;
    private final transient Runnable closed;

    /**
     * @param verb what sending is called
     * @param send does it, or says in words why not
     * @param closed run when it was given up
     */
    ReasonForm(
            String question, String verb, int maximumLength, Function<String, Optional<String>> send, Runnable closed) {
        this.send = send;
        this.closed = closed;
        addClassName("reason-form");
        why.setLabel(question);
        why.setMaxLength(maximumLength);
        why.setWidthFull();
        why.addKeyDownListener(Key.ENTER, enter -> submit());
        why.addKeyDownListener(Key.ESCAPE, escape -> close());
        var buttons = new Div(
                Buttons.plain(Icon.CHECK, verb, this::submit),
                Buttons.plain(Icon.X, getTranslation("scripts.cancel"), this::close));
        buttons.addClassName("reason-buttons");
        add(why, buttons);
        addAttachListener(attached -> why.focus());
    }

    private void submit() {
        send.apply(why.getValue()).ifPresent(words -> {
            why.setErrorMessage(words);
            why.setInvalid(true);
            why.focus();
        });
    }

    private void close() {
        removeFromParent();
        closed.run();
    }
}
