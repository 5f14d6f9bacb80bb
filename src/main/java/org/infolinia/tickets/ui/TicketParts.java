package org.infolinia.tickets.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infolinia.kit.Formats;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.panel.ParticipantCards;
import org.infolinia.participants.panel.ParticipantPanel;
import org.infolinia.participants.panel.ParticipantPanel.Place;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.tickets.Drafts;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketDesk;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketFiles;

/** Makes the cards and dialogs of a ticket's page. */
@SpringComponent
class TicketParts {

    private final TicketFiles files;
    private final TicketDesk desk;
    private final Drafts drafts;
    private final ProgramDirectory programs;
    private final ParticipantRegister participants;
    private final ParticipantCards participantCards;
    private final List<ParticipantPanel> panels;
    private final Formats formats;

    TicketParts(
            TicketFiles files,
            TicketDesk desk,
            Drafts drafts,
            ProgramDirectory programs,
            ParticipantRegister participants,
            ParticipantCards participantCards,
            List<ParticipantPanel> panels,
            Formats formats) {
        this.files = files;
        this.desk = desk;
        this.drafts = drafts;
        this.programs = programs;
        this.participants = participants;
        this.participantCards = participantCards;
        this.panels = panels;
        this.formats = formats;
    }

    /** The participant with what is true of him now, or the way to say who it is. */
    List<Component> who(Ticket ticket, Runnable linked) {
        var participant = ticket.participant();
        if (participant == null) {
            return List.of(new UnlinkedCard(ticket, files, desk, linked));
        }
        var parts = new ArrayList<Component>();
        parts.add(participantCards.create(participant));
        participants.find(participant).ifPresent(known -> {
            var level = participants.levelOf(participant);
            panels.stream()
                    .filter(panel -> panel.place() == Place.STATE)
                    .sorted(Comparator.comparingInt(ParticipantPanel::order))
                    .flatMap(panel -> panel.create(known, level).stream())
                    .forEach(parts::add);
        });
        return parts;
    }

    Component conversation(Ticket ticket, List<Message> messages) {
        return new ConversationCard(ticket, messages, files, formats, locale());
    }

    Editor editor(Ticket ticket, Runnable afterwards) {
        return new Editor(ticket, desk, files, drafts, formats, afterwards);
    }

    List<Component> state(Ticket ticket, Consumer<TicketEdit> change) {
        var colleagues = files.colleagues(ticket.program());
        var properties = new PropertiesCard(ticket, colleagues, programs.queues(ticket.program()), change);
        var changes = new ChangesCard(files.changes(ticket.number()), colleagues, formats, locale());
        return Stream.<Component>of(properties, new ClocksCard(ticket, formats, locale()), changes)
                .toList();
    }

    Dialog passOnDialog(Ticket ticket) {
        return new PassOnDialog(ticket, files.colleagues(ticket.program()), programs.queues(ticket.program()), desk);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
