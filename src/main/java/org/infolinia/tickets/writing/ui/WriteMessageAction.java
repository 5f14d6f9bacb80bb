package org.infolinia.tickets.writing.ui;

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
import org.infolinia.tickets.writing.MessageDesk;
import org.springframework.core.annotation.Order;

/**
 * Writes to this participant at his registered address. Needs no level, for nothing is told to the one on the telephone. A
 * ticket has its own answer under the same key.
 */
@SpringComponent
@Order(35)
class WriteMessageAction extends PermittedAction {

    private final MessageDesk desk;

    WriteMessageAction(MessageDesk desk, Gatekeeper gatekeeper) {
        super(Permission.WORK_TICKETS, gatekeeper);
        this.desk = desk;
    }

    @Override
    protected Optional<Component> offer(Context context) {
        if (context.isIn(CaseReference.Kind.TICKET)) {
            return Optional.empty();
        }
        var participant = context.participant();
        return Optional.of(
                participant.emails().isEmpty()
                        ? Buttons.locked(translate("tickets.writing.no-address"))
                        : Buttons.plain(
                                Icon.SEND,
                                translate("tickets.writing"),
                                Chord.MESSAGE,
                                () -> new WriteMessageDialog(
                                                desk,
                                                participant,
                                                ticket -> context.afterwards().run())
                                        .open()));
    }
}
