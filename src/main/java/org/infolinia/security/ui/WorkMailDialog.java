package org.infolinia.security.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.security.AgentView;
import org.infolinia.security.Permission;
import org.infolinia.security.WorkMail;
import org.infolinia.security.WorkMails;

/** Asks where an agent gets mail at work and whether he is written to when something waits for his decision. */
class WorkMailDialog extends Dialog {

    private final AgentView agent;
    private final WorkMails mails;
    private final Runnable afterwards;
    private final EmailField address = new EmailField();
    private final Checkbox told = new Checkbox();

    WorkMailDialog(AgentView agent, Optional<WorkMail> known, WorkMails mails, Runnable afterwards) {
        this.agent = agent;
        this.mails = mails;
        this.afterwards = afterwards;
        boolean decides = agent.role().may(Permission.APPROVE_ADJUSTMENTS);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation("agents.mail.title", agent.name().full()));
        address.setLabel(getTranslation("agents.mail.address"));
        address.setClearButtonVisible(true);
        address.setWidthFull();
        address.setValueChangeMode(ValueChangeMode.EAGER);
        address.setErrorMessage(getTranslation("agents.mail.wrong"));
        address.setValue(known.map(mail -> mail.address().value()).orElse(""));
        told.setLabel(getTranslation(decides ? "agents.mail.told" : "agents.mail.decides-nothing"));
        told.setValue(decides && known.map(WorkMail::isToldOfRequests).orElse(true));
        told.setEnabled(decides);
        var form = new Div(address, told);
        form.addClassName("adjustment-form");
        add(form);
        Button save = Buttons.primary(Icon.CHECK, getTranslation("agents.contacts.save"), Chord.SUBMIT, this::save);
        save.addClassName("confirm");
        getFooter()
                .add(Buttons.plain(Icon.X, getTranslation("agents.contacts.cancel"), Chord.CLOSE, this::close), save);
        addOpenedChangeListener(change -> address.focus());
    }

    private void save() {
        var typed = address.getValue().strip();
        var parsed = EmailAddress.parse(typed);
        if (!typed.isEmpty() && parsed.isEmpty()) {
            address.setInvalid(true);
            address.focus();
            return;
        }
        parsed.ifPresentOrElse(
                found -> mails.put(agent.id(), new WorkMail(found, told.getValue())), () -> mails.forget(agent.id()));
        close();
        afterwards.run();
    }
}
