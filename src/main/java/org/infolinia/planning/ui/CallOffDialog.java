package org.infolinia.planning.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.planning.Communication;
import org.infolinia.planning.Communication.CalledOff;

/** Asks why a communication is called off. */
class CallOffDialog extends Dialog {

    private final transient Communication seen;
    private final transient PlanningTools tools;
    private final transient Runnable afterwards;
    private final TextField why = new TextField();
    private final Div notices = new Div();

    CallOffDialog(Communication seen, PlanningTools tools, Runnable afterwards) {
        this.seen = seen;
        this.tools = tools;
        this.afterwards = afterwards;
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("planning.call-off"));
        why.setLabel(getTranslation("planning.why"));
        why.setMaxLength(CalledOff.MAXIMUM_WHY_LENGTH);
        notices.getElement().setAttribute("role", "status");
        var form = new Div(
                new Paragraph(
                        getTranslation("planning.call-off-means", seen.plan().title())),
                why,
                notices);
        form.addClassName("settings-form");
        add(form);
        getFooter()
                .add(
                        Buttons.plain(Icon.X, getTranslation("planning.close"), Chord.CLOSE, this::close),
                        Buttons.primary(Icon.CHECK, getTranslation("planning.call-off"), Chord.SUBMIT, this::callOff));
        addOpenedChangeListener(change -> why.focus());
    }

    private void callOff() {
        notices.removeAll();
        switch (tools.desk().callOff(seen, why.getValue())) {
            case Done<Communication> done -> {
                close();
                afterwards.run();
            }
            case Refused<Communication>(var refusal) -> {
                notices.add(new Banner(refusal, Tone.BAD));
                why.focus();
            }
        }
    }
}
