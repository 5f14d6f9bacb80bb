package org.infolinia.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.participants.Participant;
import org.infolinia.participants.merging.MergeParticipants;
import org.infolinia.participants.merging.PartParticipants;
import org.infolinia.participants.merging.ParticipantParting;
import org.infolinia.participants.merging.PartingPreview;

/** Shows what goes back and what stays before a merge of participants is taken back, and asks why. */
class PartingDialog extends Dialog {

    private final transient PartingPreview preview;
    private final transient ParticipantParting parting;
    private final transient Formats formats;
    private final Div refused = new Div();
    private final Checkbox owes = new Checkbox();
    private final TextArea reason = new TextArea();
    private final Button confirm;

    PartingDialog(PartingPreview preview, ParticipantParting parting, Formats formats) {
        this.preview = preview;
        this.parting = parting;
        this.formats = formats;
        this.confirm =
                Buttons.primary(Icon.UNDO, getTranslation("participants.parting.undo"), Chord.SUBMIT, this::part);
        addClassName("parting-dialog");
        setHeaderTitle(
                getTranslation("participants.parting.title", preview.merge().number()));
        confirm.setDisableOnClick(true);
        confirm.setEnabled(preview.objection().isEmpty());
        refused.getElement().setAttribute("aria-live", "polite");
        arrangeDebt();
        arrangeReason();
        preview.objection().ifPresent(this::say);
        var body = new Div(refused, owes, returning(), consequences(), reason);
        body.addClassName("dialog-body");
        add(body);
        var cancel = Buttons.plain(Icon.X, getTranslation("participants.cancel"), Chord.CLOSE, this::close);
        getFooter().add(cancel, confirm);
        addOpenedChangeListener(change -> reason.focus());
    }

    private void arrangeDebt() {
        owes.setLabel(getTranslation("participants.parting.owes"));
        owes.setVisible(preview.canBeOwed());
        owes.addValueChangeListener(change -> confirm.setEnabled(change.getValue()));
    }

    private void arrangeReason() {
        reason.setLabel(getTranslation("participants.merging.reason"));
        reason.setHelperText(getTranslation("participants.parting.reason.hint"));
        reason.setMaxLength(MergeParticipants.MAXIMUM_REASON_LENGTH);
        reason.setWidthFull();
    }

    private Component returning() {
        var facts = new Facts();
        preview.returning()
                .forEach(holding -> facts.with(
                        getTranslation(holding.messageKey()), new Span(formats.number(holding.count(), getLocale()))));
        return facts;
    }

    private Component consequences() {
        var number = preview.merge().number();
        var list = new UnorderedList(
                new ListItem(getTranslation("participants.parting.back", number)),
                new ListItem(getTranslation("participants.parting.points")),
                new ListItem(getTranslation("participants.parting.since", number)),
                new ListItem(getTranslation("participants.parting.stays")));
        list.addClassNames("small", "merge-consequences");
        return list;
    }

    private void say(Refusal refusal) {
        refused.removeAll();
        refused.add(new Banner(refusal, Tone.BAD));
    }

    private void part() {
        var command = new PartParticipants(preview.merge().id(), reason.getValue(), owes.getValue());
        switch (parting.part(command)) {
            case Outcome.Done<Participant>(Participant again) -> {
                close();
                UI.getCurrent().navigate("participants/" + again.id().value());
            }
            case Outcome.Refused<Participant>(Refusal refusal) -> {
                say(refusal);
                confirm.setEnabled(true);
                reason.focus();
            }
        }
    }
}
