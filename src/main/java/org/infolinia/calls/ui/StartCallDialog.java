package org.infolinia.calls.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.infolinia.calls.CallView;
import org.infolinia.calls.StartCall;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;

/** Begins a call by hand from any page. */
class StartCallDialog extends Dialog {

    private final transient Surroundings around;
    private final Div refusals = new Div();

    StartCallDialog(Surroundings around) {
        this.around = around;
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("calls.start"));
        var form = new StartCallForm(around.programs().mine(), Chord.SUBMIT, () -> true, this::begin);
        add(refusals, form);
        getFooter().add(Buttons.plain(Icon.X, getTranslation("calls.cancel"), Chord.CLOSE, this::close));
        addOpenedChangeListener(change -> form.focus());
    }

    private void begin(StartCall command) {
        switch (around.desk().start(command)) {
            case Outcome.Done<CallView>(CallView call) -> {
                close();
                UI.getCurrent().navigate("calls/" + call.id().value());
            }
            case Outcome.Refused<CallView>(var refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(refusal, Tone.WARN));
            }
        }
    }
}
