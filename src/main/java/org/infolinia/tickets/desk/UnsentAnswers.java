package org.infolinia.tickets.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.dispatch.Dispatch;
import org.infolinia.mail.dispatch.Dispatches;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.conversation.UnsentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells agents which of their answers do not get out. */
@Service
public class UnsentAnswers {

    private final TicketFiles files;
    private final UnsentRows unsent;
    private final Dispatches dispatches;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    UnsentAnswers(TicketFiles files, UnsentRows unsent, Dispatches dispatches, Gatekeeper gatekeeper, Clock clock) {
        this.files = files;
        this.unsent = unsent;
        this.dispatches = dispatches;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** Something about an answer that its writer should know. */
    public sealed interface Notice {

        Ticket ticket();

        Instant since();

        /** Nobody tries to send it any more. */
        record GivenUp(Ticket ticket, Instant since) implements Notice {}

        /** It waits for the mailbox's server, which is down. */
        record Held(Ticket ticket, Instant since, EmailAddress mailbox) implements Notice {}
    }

    /** Of the signed-in agent's own answers: those given up that he has not seen, newest first, then those that wait. */
    @Transactional(readOnly = true)
    public List<Notice> mine() {
        return gatekeeper
                .agent()
                .map(SignedInAgent::id)
                .map(agent -> Stream.concat(givenUp(agent), held(agent)).toList())
                .orElse(List.of());
    }

    /** The answers of a ticket, after the last that went out, that were given up or wait for a server that is down. */
    @Transactional(readOnly = true)
    public List<Dispatch> in(TicketNumber number) {
        return files.find(number)
                .map(ticket -> dispatches.unsent(ticket.program(), number.conversation()))
                .orElse(List.of());
    }

    /**
     * The signed-in agent looks at the ticket, so he knows.
     *
     * @return whether he did not know before
     */
    @Transactional
    public boolean seen(TicketNumber number) {
        return gatekeeper
                .agent()
                .map(agent -> unsent.seen(agent.id(), number, clock.instant()))
                .orElse(false);
    }

    private Stream<Notice> givenUp(AgentId agent) {
        return unsent.unseenBy(agent).stream()
                .flatMap(row -> files.find(row.ticket()).stream().map(ticket -> new Notice.GivenUp(ticket, row.at())));
    }

    private Stream<Notice> held(AgentId agent) {
        Map<EmailAddress, List<Dispatch>> byMailbox =
                dispatches.heldUp().stream().collect(Collectors.groupingBy(Dispatch::mailbox));
        return byMailbox.entrySet().stream().flatMap(mailbox -> held(agent, mailbox.getKey(), mailbox.getValue()));
    }

    private Stream<Notice> held(AgentId agent, EmailAddress mailbox, List<Dispatch> waiting) {
        var ids = waiting.stream().map(Dispatch::messageId).toList();
        return Optional.ofNullable(waiting.getFirst().heldSince()).stream()
                .flatMap(since -> unsent.writtenBy(agent, ids).stream()
                        .distinct()
                        .flatMap(number -> files.find(number).stream())
                        .map(ticket -> new Notice.Held(ticket, since, mailbox)));
    }
}
