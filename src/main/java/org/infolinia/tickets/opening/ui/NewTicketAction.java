package org.infolinia.tickets.opening.ui;

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
import org.jspecify.annotations.Nullable;

/** A new ticket about this participant. Needs no level: everybody may complain. */
@SpringComponent
class NewTicketAction implements ParticipantAction {

    private static final int ORDER = 10;

    private final NewTicketDialogs dialogs;
    private final Gatekeeper gatekeeper;

    NewTicketAction(NewTicketDialogs dialogs, Gatekeeper gatekeeper) {
        this.dialogs = dialogs;
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
        return gatekeeper.allows(Permission.WORK_TICKETS, participant.program())
                ? Optional.of(Buttons.plain(
                        Icon.TICKET,
                        translate("tickets.new"),
                        Chord.NEW_TICKET,
                        () -> open(participant, caseInHand, afterwards)))
                : Optional.empty();
    }

    /** Whoever has somebody on the telephone stays with him. */
    private void open(Participant participant, @Nullable CaseReference caseInHand, Runnable afterwards) {
        if (caseInHand != null && caseInHand.kind() == CaseReference.Kind.CALL) {
            dialogs.openFor(participant, ticket -> afterwards.run());
        } else {
            dialogs.openFor(participant);
        }
    }
}
