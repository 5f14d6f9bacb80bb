package org.infolinia.tickets.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketFilter;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.TicketShelf;
import org.infolinia.tickets.conversation.AttachmentStore;
import org.infolinia.tickets.conversation.Conversation;
import org.infolinia.tickets.conversation.Senders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tickets to be read: one with all that belongs to it, or many as a list. */
@Service
@Transactional(readOnly = true)
public class TicketFiles {

    /** The most tickets one list shows. */
    public static final int PAGE_SIZE = 500;

    private static final int MAXIMUM_OF_PARTICIPANT = 50;

    private final TicketShelf shelf;
    private final Conversation conversation;
    private final AttachmentStore attachments;
    private final Senders senders;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;

    TicketFiles(
            TicketShelf shelf,
            Conversation conversation,
            AttachmentStore attachments,
            Senders senders,
            AgentDirectory agents,
            Gatekeeper gatekeeper) {
        this.shelf = shelf;
        this.conversation = conversation;
        this.attachments = attachments;
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

    /** Newest first. */
    public List<TicketChange> changes(TicketNumber number) {
        return find(number).map(ticket -> shelf.changes(ticket.number())).orElse(List.of());
    }

    /** The bytes of a file of this ticket; of another ticket's file it knows nothing. */
    public Optional<byte[]> attachment(TicketNumber number, long attachment) {
        return find(number).flatMap(ticket -> attachments.content(ticket.number(), attachment));
    }

    /**
     * At most {@value #PAGE_SIZE}; those the law wants answered soonest first, then those who wait longest. Finished ones
     * go by when they were resolved, newest first.
     */
    public List<Ticket> list(TicketFilter filter) {
        var mine = filter.programs().stream()
                .filter(program -> gatekeeper.allows(Permission.WORK_TICKETS, program))
                .collect(Collectors.toSet());
        return shelf.list(mine, filter, PAGE_SIZE);
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
