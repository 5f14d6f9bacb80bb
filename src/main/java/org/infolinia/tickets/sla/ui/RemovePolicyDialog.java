package org.infolinia.tickets.sla.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.sla.SlaPolicy;
import org.infolinia.tickets.sla.SlaPolicyDesk;

/** Says what follows when something is promised no longer, before it is so. */
class RemovePolicyDialog extends Dialog {

    private final transient SlaPolicy policy;
    private final transient SlaPolicyDesk desk;
    private final transient Runnable afterwards;
    private final Div refusals = new Div();

    RemovePolicyDialog(SlaPolicy policy, SlaPolicyDesk desk, Runnable afterwards) {
        this.policy = policy;
        this.desk = desk;
        this.afterwards = afterwards;
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("tickets.sla.remove") + ": " + policy.name());
        var form = new Div(refusals, new Paragraph(getTranslation("tickets.sla.remove.consequence")));
        form.addClassName("settings-form");
        add(form);
        var confirm = Buttons.primary(Icon.CHECK, getTranslation("tickets.sla.remove"), Chord.SUBMIT, this::remove);
        confirm.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), confirm);
        addOpenedChangeListener(change -> confirm.focus());
    }

    private void remove() {
        switch (desk.remove(policy)) {
            case Outcome.Done<SlaPolicy> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<SlaPolicy>(var refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(
                        Icon.ALERT,
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                        Tone.BAD));
            }
        }
    }
}
