package org.infolinia.tickets.writing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ParticipantAction;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.writing.MessageDesk;
import org.jspecify.annotations.Nullable;

/**
 * Writes to this participant at his registered address. Needs no level, for nothing is told to the one on the telephone. A
 * ticket has its own answer under the same key.
 */
@SpringComponent
class WriteMessageAction implements ParticipantAction {

    private static final int ORDER = 35;

    private final MessageDesk desk;
    private final Gatekeeper gatekeeper;

    WriteMessageAction(MessageDesk desk, Gatekeeper gatekeeper) {
        this.desk = desk;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> create(
            Participant participant,
            IdentificationLevel level,
            @Nullable CaseReference caseInHand,
            Runnable afterwards) {
        boolean isTicket = caseInHand != null && caseInHand.kind() == CaseReference.Kind.TICKET;
        if (isTicket || !gatekeeper.allows(Permission.WORK_TICKETS, participant.program())) {
            return Optional.empty();
        }
        return Optional.of(
                participant.emails().isEmpty()
                        ? Buttons.locked(translate("tickets.writing.no-address"))
                        : Buttons.plain(
                                Icon.SEND,
                                translate("tickets.writing"),
                                Chord.MESSAGE,
                                () -> new WriteMessageDialog(desk, participant, ticket -> afterwards.run()).open()));
    }
}
