package org.infolinia.tickets.checklists.ui;

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
import org.infolinia.tickets.checklists.ChecklistTemplate;
import org.infolinia.tickets.checklists.ChecklistTemplateDesk;

/** Says what stays before a checklist is gone. */
class RemoveChecklistDialog extends Dialog {

    private final transient ChecklistTemplate template;
    private final transient ChecklistTemplateDesk desk;
    private final transient Runnable removed;
    private final Div refusals = new Div();

    RemoveChecklistDialog(ChecklistTemplate template, ChecklistTemplateDesk desk, Runnable removed) {
        this.template = template;
        this.desk = desk;
        this.removed = removed;
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("tickets.checklists.remove") + ": "
                + template.content().name());
        var content = new Div(refusals, new Paragraph(getTranslation("tickets.checklists.remove.consequence")));
        content.addClassName("settings-form");
        add(content);
        var confirm =
                Buttons.primary(Icon.CHECK, getTranslation("tickets.checklists.remove"), Chord.SUBMIT, this::remove);
        confirm.addClassName("confirm");
        getFooter().add(Buttons.plain(Icon.X, getTranslation("tickets.cancel"), Chord.CLOSE, this::close), confirm);
        addOpenedChangeListener(change -> confirm.focus());
    }

    private void remove() {
        switch (desk.remove(template)) {
            case Outcome.Done<ChecklistTemplate> gone -> {
                close();
                removed.run();
            }
            case Outcome.Refused<ChecklistTemplate>(var refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(
                        Icon.ALERT,
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()),
                        Tone.BAD));
            }
        }
    }
}
