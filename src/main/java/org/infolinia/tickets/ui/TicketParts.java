package org.infolinia.tickets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.mail.dispatch.Dispatch;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.panel.ParticipantActions;
import org.infolinia.participants.panel.ParticipantCards;
import org.infolinia.participants.panel.ParticipantPanel.Place;
import org.infolinia.participants.panel.ParticipantPanels;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Origin;
import org.infolinia.tickets.Snooze;
import org.infolinia.tickets.Snooze.Then;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TopicPath;
import org.infolinia.tickets.desk.AnswerPreview;
import org.infolinia.tickets.desk.DraftFiles;
import org.infolinia.tickets.desk.Drafts;
import org.infolinia.tickets.desk.MergeTargets;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.infolinia.tickets.desk.UnsentAnswers;
import org.infolinia.tickets.links.ui.MergedCards;
import org.infolinia.tickets.links.ui.SplitDialogs;
import org.infolinia.tickets.macros.ui.MacroActions;
import org.infolinia.tickets.panel.TicketCard;
import org.infolinia.tickets.panel.TicketCards;
import org.infolinia.tickets.presence.TicketPresence;
import org.infolinia.tickets.presence.ui.OnlookersLine;
import org.infolinia.tickets.quoting.ui.Quoting;
import org.infolinia.tickets.relations.ui.RelationCards;
import org.infolinia.tickets.sla.SlaBoard;
import org.infolinia.tickets.snooze.SnoozeChoices;
import org.infolinia.tickets.snooze.ui.SnoozeAction;
import org.infolinia.tickets.tags.TagsInUse;
import org.infolinia.tickets.tags.ui.TagPicker;
import org.infolinia.tickets.topics.ui.TopicWords;
import org.infolinia.tickets.texts.TextModules;

/** Makes the cards and dialogs of a ticket's page. */
@SpringComponent
class TicketParts {

    private final TicketFiles files;
    private final TicketDesk desk;
    private final AnswerPreview previews;
    private final MergeTargets mergeTargets;
    private final UnsentAnswers unsentAnswers;
    private final Drafts drafts;
    private final DraftFiles draftFiles;
    private final ProgramDirectory programs;
    private final ParticipantRegister participants;
    private final ParticipantCards participantCards;
    private final ParticipantPanels panels;
    private final ParticipantActions actions;
    private final ChangeWords changeWords;
    private final CollisionQuestions collisions;
    private final SlaBoard board;
    private final TagsInUse tagsInUse;
    private final TopicWords topicWords;
    private final SnoozeChoices snoozeChoices;
    private final TextModules textModules;
    private final Quoting quoting;
    private final TicketPresence presence;
    private final MacroActions macros;
    private final MergedCards mergedCards;
    private final SplitDialogs splitDialogs;
    private final List<TicketCards> cards;
    private final RelationCards relations;
    private final Gatekeeper gatekeeper;
    private final Formats formats;

    TicketParts(
            TicketFiles files,
            TicketDesk desk,
            AnswerPreview previews,
            MergeTargets mergeTargets,
            UnsentAnswers unsentAnswers,
            Drafts drafts,
            DraftFiles draftFiles,
            ProgramDirectory programs,
            ParticipantRegister participants,
            ParticipantCards participantCards,
            ParticipantPanels panels,
            ParticipantActions actions,
            ChangeWords changeWords,
            CollisionQuestions collisions,
            SlaBoard board,
            TagsInUse tagsInUse,
            TopicWords topicWords,
            SnoozeChoices snoozeChoices,
            TextModules textModules,
            Quoting quoting,
            TicketPresence presence,
            MacroActions macros,
            MergedCards mergedCards,
            SplitDialogs splitDialogs,
            List<TicketCards> cards,
            RelationCards relations,
            Gatekeeper gatekeeper,
            Formats formats) {
        this.files = files;
        this.desk = desk;
        this.previews = previews;
        this.mergeTargets = mergeTargets;
        this.unsentAnswers = unsentAnswers;
        this.drafts = drafts;
        this.draftFiles = draftFiles;
        this.programs = programs;
        this.participants = participants;
        this.participantCards = participantCards;
        this.panels = panels;
        this.actions = actions;
        this.changeWords = changeWords;
        this.collisions = collisions;
        this.board = board;
        this.tagsInUse = tagsInUse;
        this.topicWords = topicWords;
        this.snoozeChoices = snoozeChoices;
        this.textModules = textModules;
        this.quoting = quoting;
        this.presence = presence;
        this.macros = macros;
        this.mergedCards = mergedCards;
        this.splitDialogs = splitDialogs;
        this.cards = cards;
        this.relations = relations;
        this.gatekeeper = gatekeeper;
        this.formats = formats;
    }

    /** With what it is about now, though that may not be chosen any more. */
    private Map<TopicPath, String> topics(Ticket ticket) {
        var topics = new LinkedHashMap<>(topicWords.choices(List.of(ticket.program())));
        topics.putIfAbsent(ticket.topicPath(), topicWords.of(ticket.topicPath()));
        return topics;
    }

    /** The participant with what is true of him now, or the way to say who it is. */
    List<Component> who(Ticket ticket, Runnable linked) {
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

    /** @param opened the message at which it is opened, or 0 for its end */
    Component conversation(Ticket ticket, List<Message> messages, long opened) {
        return new ConversationCard(ticket, messages, opened, files, new ReaderWords(formats, changeWords, locale()));
    }

    Component onlookers(Ticket ticket) {
        return new OnlookersLine(presence, ticket.number(), gatekeeper.agent().orElseThrow());
    }

    /** @param nextInList opens the ticket that comes next where a macro says so */
    Editor editor(Ticket ticket, Runnable afterwards, Runnable nextInList) {
        return new Editor(
                ticket,
                desk,
                previews,
                files,
                drafts,
                draftFiles,
                textModules,
                quoting,
                new ReaderWords(formats, changeWords, locale()),
                macros,
                afterwards,
                nextInList);
    }

    PropertiesCard properties(Ticket ticket, Consumer<TicketEdit> change) {
        var properties = new PropertiesCard(
                ticket,
                files.colleagues(ticket.program()),
                programs.queues(ticket.program()),
                topics(ticket),
                new TagPicker(tagsInUse, List.of(ticket.program())),
                change);
        files.origin(ticket.number())
                .ifPresent(origin ->
                        properties.comesFrom(origin, gatekeeper.allows(permissionToOpen(origin), ticket.program())));
        return properties;
    }

    /** @see CollisionQuestions#about */
    Optional<Banner> collision(Ticket ticket, TicketEdit edit, Runnable keep, Runnable insist) {
        return collisions.about(ticket, edit, keep, insist);
    }

    /** The moment as screens know it. */
    Instant now() {
        return formats.now();
    }

    /**
     * What the clocks say and what was merged into it.
     *
     * @param unmerged called when a ticket was taken out of this one
     */
    List<Component> state(Ticket ticket, Runnable unmerged) {
        var clocks = new ClocksCard(ticket, board.of(ticket), formats, locale());
        return Stream.concat(Stream.<Component>of(clocks), mergedCards.of(ticket, unmerged).stream())
                .toList();
    }

    /** What features have put beside it; these stay as long as the page is open. */
    List<TicketCard> cards(Ticket ticket) {
        return cards.stream().map(each -> each.create(ticket)).toList();
    }

    /** Who changed what. */
    Component changes(Ticket ticket) {
        return new ChangesCard(ticket.program(), files.changes(ticket.number()), changeWords, formats, locale());
    }

    /**
     * Ends the ticket, when need be after a question.
     *
     * @param leave called when the agent does not want it after all
     */
    void askBeforeEnd(Ticket ticket, State as, Runnable end, Runnable leave) {
        relations.askBeforeEnd(ticket, as, end, leave);
    }

    private static Permission permissionToOpen(Origin origin) {
        return switch (origin) {
            case Origin.DisputedLine _ -> Permission.SETTLE_DECLARATIONS;
            case Origin.ClosingFinding _ -> Permission.CLOSE_STAGES;
            case Origin.FailedDelivery _ -> Permission.VIEW_LEDGER;
        };
    }

    /** What should be known before anybody writes: where the ticket went, and which answers do not get out. */
    List<Component> notices(Ticket ticket, Runnable unmerged) {
        var gone =
                Optional.ofNullable(ticket.mergedInto()).map(survivor -> goneTo(ticket, survivor, unmerged)).stream();
        var asleep = Optional.ofNullable(ticket.snooze()).map(this::putAside).stream();
        var unsent = unsentAnswers.in(ticket.number()).stream().map(this::unsent);
        return Stream.of(gone, asleep, unsent).flatMap(notices -> notices).toList();
    }

    private Component putAside(Snooze snooze) {
        var moment = formats.moment(snooze.until(), locale());
        return snooze.then() == Then.RESOLVE
                ? new Banner(Icon.HOURGLASS, translate("tickets.snoozed.resolves-at", moment), Tone.NEUTRAL)
                : new Banner(Icon.MOON, translate("tickets.snoozed.until", moment), Tone.NEUTRAL);
    }

    private Component goneTo(Ticket ticket, TicketNumber survivor, Runnable unmerged) {
        return new Banner(
                Icon.MERGE,
                translate("tickets.merge.gone", survivor),
                Tone.NEUTRAL,
                mergedCards.button(ticket.number(), unmerged),
                new Anchor("tickets/" + survivor, translate("tickets.merge.go", survivor)));
    }

    private Component unsent(Dispatch dispatch) {
        var written = formats.moment(dispatch.queuedAt(), locale());
        var held = dispatch.heldSince();
        return held == null
                ? new Banner(
                        Icon.ALERT, translate("tickets.unsent.given-up", written, dispatch.serverWords()), Tone.BAD)
                : new Banner(
                        Icon.HOURGLASS,
                        translate(
                                "tickets.unsent.held",
                                written,
                                dispatch.mailbox().value(),
                                formats.moment(held, locale()),
                                dispatch.serverWords()),
                        Tone.WARN);
    }

    /** @param merged is given the ticket that goes on */
    Dialog mergeDialog(Ticket ticket, Consumer<Ticket> merged) {
        return new MergeDialog(ticket, mergeTargets, desk, formats, merged);
    }

    SnoozeAction snoozing(Runnable afterwards) {
        return new SnoozeAction(snoozeChoices, desk, formats, afterwards);
    }

    /** @param split is given the new ticket */
    Dialog splitDialog(Ticket ticket, Consumer<Ticket> split) {
        return splitDialogs.create(ticket, split);
    }

    /** @param seen the ticket as whoever passes it on has seen it */
    Dialog passOnDialog(Ticket seen) {
        return new PassOnDialog(
                seen, files.colleagues(seen.program()), programs.queues(seen.program()), desk, files, collisions);
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }
}
