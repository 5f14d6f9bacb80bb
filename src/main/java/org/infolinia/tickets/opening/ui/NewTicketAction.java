package org.infolinia.tickets.opening.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.participants.panel.PermittedAction;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.core.annotation.Order;

/** A new ticket about this participant. Needs no level: everybody may complain. */
@SpringComponent
@Order(10)
class NewTicketAction extends PermittedAction {

    private final NewTicketDialogs dialogs;

    NewTicketAction(NewTicketDialogs dialogs, Gatekeeper gatekeeper) {
        super(Permission.WORK_TICKETS, gatekeeper);
        this.dialogs = dialogs;
    }

    @Override
    protected Optional<Component> offer(Context context) {
        return Optional.of(Buttons.plain(Icon.TICKET, translate("tickets.new"), Chord.NEW_TICKET, () -> open(context)));
    }

    /** Whoever has somebody on the telephone stays with him. */
    private void open(Context context) {
        if (context.isIn(CaseReference.Kind.CALL)) {
            dialogs.openFor(
                    context.participant(), ticket -> context.afterwards().run());
        } else {
            dialogs.openFor(context.participant());
        }
    }
}
