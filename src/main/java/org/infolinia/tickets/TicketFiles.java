package org.infolinia.tickets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tickets to be read: one with all that belongs to it, or many as a list. */
@Service
@Transactional(readOnly = true)
public class TicketFiles {

    /** The most tickets one list shows. */
    public static final int PAGE_SIZE = 500;

    private static final int MAXIMUM_OF_PARTICIPANT = 50;
    private static final long NOBODY = 0;

    private final Tickets tickets;
    private final Conversation conversation;
    private final AttachmentStore attachments;
    private final ChangeLog changes;
    private final Senders senders;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;

    TicketFiles(
            Tickets tickets,
            Conversation conversation,
            AttachmentStore attachments,
            ChangeLog changes,
            Senders senders,
            AgentDirectory agents,
            Gatekeeper gatekeeper) {
        this.tickets = tickets;
        this.conversation = conversation;
        this.attachments = attachments;
        this.changes = changes;
        this.senders = senders;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
    }

    /** The ticket; one of a program the asker does not work for is as if not there. */
    public Optional<Ticket> find(TicketNumber number) {
        return tickets.findByNumber(number.value()).map(TicketRecord::view).filter(this::isMine);
    }

    /** Oldest first. */
    public List<Message> conversation(TicketNumber number) {
        return find(number).map(ticket -> conversation.of(ticket.number())).orElse(List.of());
    }

    /** Newest first. */
    public List<TicketChange> changes(TicketNumber number) {
        return find(number).map(ticket -> changes.of(ticket.number())).orElse(List.of());
    }

    public Optional<byte[]> attachment(TicketNumber number, long attachment) {
        return find(number).flatMap(ticket -> attachments.content(ticket.number(), attachment));
    }

    /** At most {@value #PAGE_SIZE}; those the law wants answered soonest first, then those who wait longest. */
    public List<Ticket> list(TicketFilter filter) {
        var programs = filter.programs().stream()
                .filter(program -> gatekeeper.allows(Permission.WORK_TICKETS, program))
                .map(ProgramId::value)
                .toList();
        var owner = filter.owner();
        return tickets
                .search(
                        programs,
                        filter.states(),
                        owner == null,
                        owner == null ? NOBODY : owner.value(),
                        pattern(filter.text()),
                        Limit.of(PAGE_SIZE))
                .stream()
                .map(TicketRecord::view)
                .toList();
    }

    /** A participant's tickets, the last touched first. */
    public List<Ticket> of(ParticipantId participant) {
        return tickets
                .findByParticipantIdOrderByUpdatedAtDesc(participant.value(), Limit.of(MAXIMUM_OF_PARTICIPANT))
                .stream()
                .map(TicketRecord::view)
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

    private static String pattern(String text) {
        var lower = text.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("inf-") ? lower.substring("inf-".length()) : lower;
    }
}
