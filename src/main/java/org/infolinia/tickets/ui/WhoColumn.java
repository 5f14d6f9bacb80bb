package org.infolinia.tickets.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.panel.ParticipantActions;
import org.infolinia.participants.panel.ParticipantCards;
import org.infolinia.participants.panel.ParticipantPanel.Place;
import org.infolinia.participants.panel.ParticipantPanels;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;

/** Whom a ticket is about, with what is true of him now, or the way to say who it is. */
@SpringComponent
class WhoColumn {

    private final TicketFiles files;
    private final TicketDesk desk;
    private final ParticipantRegister participants;
    private final ParticipantCards participantCards;
    private final ParticipantPanels panels;
    private final ParticipantActions actions;

    WhoColumn(
            TicketFiles files,
            TicketDesk desk,
            ParticipantRegister participants,
            ParticipantCards participantCards,
            ParticipantPanels panels,
            ParticipantActions actions) {
        this.files = files;
        this.desk = desk;
        this.participants = participants;
        this.participantCards = participantCards;
        this.panels = panels;
        this.actions = actions;
    }

    /** The participant with what is true of him now, or the way to say who it is. */
    List<Component> of(Ticket ticket, Runnable linked) {
        var participant = ticket.participant();
        if (participant == null) {
            return List.of(new UnlinkedCard(ticket, files, desk, linked));
        }
        var card = participantCards.create(
                participant, CaseReference.ticket(ticket.number().value()));
        var below = new Div();
        below.addClassName("column-slot");
        participants.find(participant).ifPresent(known -> {
            below.add(belowCard(ticket, known, participants.levelOf(participant), linked));
            card.onLevelChange(level -> {
                below.removeAll();
                below.add(belowCard(ticket, known, level, linked));
            });
        });
        return List.of(card, below);
    }

    /** What may be done for the participant, in the name of this ticket, and what is true of him now. */
    private List<Component> belowCard(
            Ticket ticket, Participant participant, IdentificationLevel level, Runnable afterwards) {
        var reference = CaseReference.ticket(ticket.number().value());
        return Stream.<Component>concat(
                        actions.card(participant, level, reference, afterwards).stream(),
                        panels.at(Place.STATE, participant, level).stream())
                .toList();
    }
}
