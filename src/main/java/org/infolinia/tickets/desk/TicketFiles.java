package org.infolinia.tickets.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.Decision;
import org.infolinia.mail.Decisions;
import org.infolinia.mail.MailPictures;
import org.infolinia.participants.Participant;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Origin;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.Merges;
import org.infolinia.tickets.book.Merges.Merge;
import org.infolinia.tickets.book.Origins;
import org.infolinia.tickets.book.TicketShelf;
import org.infolinia.tickets.conversation.AttachmentStore;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Senders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tickets to be read, with all that belongs to them. */
@Service
@Transactional(readOnly = true)
public class TicketFiles {

    private static final int MAXIMUM_OF_PARTICIPANT = 50;

    private final TicketShelf shelf;
    private final Origins origins;
    private final Merges merges;
    private final Conversation conversation;
    private final AttachmentStore attachments;
    private final Decisions decisions;
    private final Senders senders;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;

    TicketFiles(
            TicketShelf shelf,
            Origins origins,
            Merges merges,
            Conversation conversation,
            AttachmentStore attachments,
            Decisions decisions,
            Senders senders,
            AgentDirectory agents,
            Gatekeeper gatekeeper) {
        this.shelf = shelf;
        this.origins = origins;
        this.merges = merges;
        this.conversation = conversation;
        this.attachments = attachments;
        this.decisions = decisions;
        this.senders = senders;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
    }

    /** The ticket; one of a program the asker does not work for is as if not there. */
    public Optional<Ticket> find(TicketNumber number) {
        return shelf.find(number).filter(this::isMine);
    }

    /** Oldest first. */
    public List<Message> conversation(TicketNumber number) {
        return find(number).map(ticket -> conversation.of(ticket.number())).orElse(List.of());
    }

    /** What others have written in a ticket since the asker has read up to an {@link Message#arrival}, oldest first. */
    public List<Message> news(TicketNumber number, long lastRead) {
        return find(number)
                .map(ticket -> conversation.news(
                        ticket.number(), lastRead, gatekeeper.actor().agent()))
                .orElse(List.of());
    }

    /** A message's HTML with the pictures that came with it. */
    public MailPictures shown(TicketNumber number, Message message) {
        var html = Objects.requireNonNullElse(message.html(), "");
        return MailPictures.in(
                html,
                contentId ->
                        find(number).flatMap(ticket -> attachments.named(ticket.number(), message.id(), contentId)));
    }

    /** How a message that came by mail came to be here; empty when nobody noted it. */
    public List<Decision> trail(TicketNumber number, long message) {
        return find(number)
                .flatMap(ticket -> conversation.mailMessageId(number, message).map(id -> trail(ticket, id)))
                .orElse(List.of());
    }

    /** What came with a merged ticket had landed there. */
    private List<Decision> trail(Ticket ticket, String mailMessageId) {
        return Stream.concat(Stream.of(ticket.number()), merged(ticket.number()))
                .map(number -> decisions.of(ticket.program(), number.conversation(), mailMessageId))
                .filter(trail -> !trail.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Stream<TicketNumber> merged(TicketNumber survivor) {
        return merges.into(survivor).stream()
                .map(Merge::ticket)
                .flatMap(ticket -> Stream.concat(Stream.of(ticket), merged(ticket)));
    }

    /** Newest first, at most {@value TicketShelf#CHANGES_AT_ONCE}. */
    public List<TicketChange> changes(TicketNumber number) {
        return changes(number, 0);
    }

    /** The same, behind as many newer ones. */
    public List<TicketChange> changes(TicketNumber number, int newer) {
        return find(number).map(ticket -> shelf.changes(ticket.number(), newer)).orElse(List.of());
    }

    /** What the ticket is about that happened elsewhere; empty when somebody wrote or called. */
    public Optional<Origin> origin(TicketNumber number) {
        return find(number).flatMap(ticket -> origins.of(ticket.number()));
    }

    /** The bytes of a file of this ticket; of another ticket's file it knows nothing. */
    public Optional<byte[]> attachment(TicketNumber number, long attachment) {
        return find(number).flatMap(ticket -> attachments.content(ticket.number(), attachment));
    }

    /** A participant's tickets, the last touched first. */
    public List<Ticket> of(ParticipantId participant) {
        return shelf.of(participant, MAXIMUM_OF_PARTICIPANT).stream()
                .filter(this::isMine)
                .toList();
    }

    /** Who could be meant by the contact's address while nobody is linked. */
    public List<Participant> candidates(Ticket ticket) {
        return Optional.ofNullable(ticket.contact().address())
                .map(address -> senders.allWith(address, ticket.program()))
                .orElse(List.of());
    }

    /** The participants of a program who have this mail address or telephone number. */
    public List<Participant> participants(ProgramId program, String addressOrNumber) {
        return senders.withContact(program, addressOrNumber);
    }

    /** The agents a ticket of this program can be given to. */
    public List<AgentView> colleagues(ProgramId program) {
        return agents.everybody().stream()
                .filter(AgentView::active)
                .filter(agent -> agent.scope().includes(program))
                .toList();
    }

    private boolean isMine(Ticket ticket) {
        return gatekeeper.allows(Permission.WORK_TICKETS, ticket.program());
    }
}
