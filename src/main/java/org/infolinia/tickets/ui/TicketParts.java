package org.infolinia.tickets.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.panel.AdjustmentDialogs;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.panel.ParticipantCards;
import org.infolinia.participants.panel.ParticipantPanel.Place;
import org.infolinia.participants.panel.ParticipantPanels;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.desk.Drafts;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;

/** Makes the cards and dialogs of a ticket's page. */
@SpringComponent
class TicketParts {

    private final TicketFiles files;
    private final TicketDesk desk;
    private final Drafts drafts;
    private final ProgramDirectory programs;
    private final ParticipantRegister participants;
    private final ParticipantCards participantCards;
    private final ParticipantPanels panels;
    private final AdjustmentDialogs adjustments;
    private final ChangeWords changeWords;
    private final Gatekeeper gatekeeper;
    private final Formats formats;

    TicketParts(
            TicketFiles files,
            TicketDesk desk,
            Drafts drafts,
            ProgramDirectory programs,
            ParticipantRegister participants,
            ParticipantCards participantCards,
            ParticipantPanels panels,
            AdjustmentDialogs adjustments,
            ChangeWords changeWords,
            Gatekeeper gatekeeper,
            Formats formats) {
        this.files = files;
        this.desk = desk;
        this.drafts = drafts;
        this.programs = programs;
        this.participants = participants;
        this.participantCards = participantCards;
        this.panels = panels;
        this.adjustments = adjustments;
        this.changeWords = changeWords;
        this.gatekeeper = gatekeeper;
        this.formats = formats;
    }

    /** The participant with what is true of him now, or the way to say who it is. */
    List<Component> who(Ticket ticket, Runnable linked) {
        var participant = ticket.participant();
        if (participant == null) {
            return List.of(new UnlinkedCard(ticket, files, desk, linked));
        }
        var card = participantCards.create(participant);
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

    /** What the level of identification opens: the adjustment, and what is true of the participant now. */
    private List<Component> belowCard(
            Ticket ticket, Participant participant, IdentificationLevel level, Runnable afterwards) {
        return Stream.concat(
                        adjusting(ticket, participant, level, afterwards).stream(),
                        panels.at(Place.STATE, participant, level).stream())
                .toList();
    }

    /** Points are adjusted for this ticket, so that the adjustment names it and stands in its conversation. */
    private Optional<Component> adjusting(
            Ticket ticket, Participant participant, IdentificationLevel level, Runnable afterwards) {
        if (!gatekeeper.allows(Permission.ADJUST_POINTS, ticket.program())) {
            return Optional.empty();
        }
        var reference = CaseReference.ticket(ticket.number().value());
        var required = programs.get(ticket.program()).levels().points();
        var button = level.reaches(required)
                ? Buttons.plain(
                        Icon.COIN,
                        I18NProvider.translate("tickets.adjust"),
                        Chord.ADJUST_POINTS,
                        () -> adjustments.open(participant, reference, afterwards))
                : Buttons.locked(I18NProvider.translate("tickets.adjust.locked", required.number()));
        var actions = new Div(button);
        actions.addClassName("quick-actions");
        return Optional.of(new Card(I18NProvider.translate("participants.quick-actions")).with(actions));
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
        var changes = new ChangesCard(ticket.program(), files.changes(ticket.number()), changeWords, formats, locale());
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
