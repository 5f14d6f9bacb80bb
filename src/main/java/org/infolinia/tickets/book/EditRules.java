package org.infolinia.tickets.book;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.Queue;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.AddTags;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToQueue;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketEdit.ToTopic;
import org.infolinia.tickets.topics.Subtopics;
import org.springframework.stereotype.Component;

/** What may not be done to a ticket, by its own state and by what its program knows; the first rule that objects wins. */
@Component
public class EditRules {

    private static final List<Rule> RULES = List.of(
            EditRules::aMergedTicketStaysAsItIs,
            EditRules::aClosedTicketStaysClosed,
            EditRules::whatTheLawWantsAnsweredIsAnsweredBeforeItIsOver,
            EditRules::aTicketHasFewTags);

    private interface Rule {
        Optional<Refusal> refuse(Ticket ticket, TicketEdit edit);
    }

    private final ProgramDirectory programs;
    private final AgentDirectory agents;
    private final Subtopics subtopics;
    private final Gatekeeper gatekeeper;

    EditRules(ProgramDirectory programs, AgentDirectory agents, Subtopics subtopics, Gatekeeper gatekeeper) {
        this.programs = programs;
        this.agents = agents;
        this.subtopics = subtopics;
        this.gatekeeper = gatekeeper;
    }

    /** What speaks against an edit of a ticket as it is; nobody is asked about what it has already. */
    public Optional<Refusal> objection(Ticket ticket, TicketEdit edit) {
        return firstRefusal(ticket, edit)
                .or(() -> isSo(ticket, edit) ? Optional.empty() : stranger(ticket.program(), edit));
    }

    /**
     * Whom or what a program does not know: {@code owner-elsewhere} for who does not work for it or not any more, {@code queue-unknown}
     * and {@code subtopic-unknown}. Whoever may work on its tickets may take them himself.
     */
    public Optional<Refusal> stranger(ProgramId program, TicketEdit edit) {
        return switch (edit) {
            case ToOwner(var owner)
            when owner != null && !worksFor(program, owner) -> Optional.of(Refusal.of("owner-elsewhere"));
            case ToQueue(var queue) -> unknownQueue(program, queue);
            case ToTopic(var topic, var subtopic)
            when subtopic != null && !subtopics.isOffered(program, topic, subtopic) ->
                Optional.of(Refusal.of("subtopic-unknown"));
            default -> Optional.empty();
        };
    }

    /** {@code queue-unknown} when the program has no such queue. */
    public Optional<Refusal> unknownQueue(ProgramId program, String queue) {
        return programs.queues(program).stream().map(Queue::key).anyMatch(queue::equals)
                ? Optional.empty()
                : Optional.of(Refusal.of("queue-unknown", queue));
    }

    private boolean worksFor(ProgramId program, AgentId owner) {
        return owner.equals(gatekeeper.actor().agent())
                || agents.find(owner)
                        .filter(AgentView::active)
                        .filter(agent -> agent.scope().includes(program))
                        .isPresent();
    }

    private static boolean isSo(Ticket ticket, TicketEdit edit) {
        return switch (edit) {
            case ToOwner(var owner) -> Objects.equals(owner, ticket.owner());
            case ToQueue(var queue) -> queue.equals(ticket.queue());
            case ToTopic to -> to.path().equals(ticket.topicPath());
            default -> false;
        };
    }

    /** What the ticket itself speaks against. */
    public static Optional<Refusal> firstRefusal(Ticket ticket, TicketEdit edit) {
        return RULES.stream()
                .flatMap(rule -> rule.refuse(ticket, edit).stream())
                .findFirst();
    }

    /** So that it is what it was when somebody takes it out again. */
    private static Optional<Refusal> aMergedTicketStaysAsItIs(Ticket ticket, TicketEdit edit) {
        return mergedAlready(ticket);
    }

    public static Optional<Refusal> mergedAlready(Ticket ticket) {
        return refuseWhen(ticket.mergedInto() != null, "ticket-merged", ticket);
    }

    private static Optional<Refusal> aClosedTicketStaysClosed(Ticket ticket, TicketEdit edit) {
        var reopened = edit instanceof ToState(State to) && to != State.CLOSED && ticket.state() == State.CLOSED;
        return refuseWhen(reopened, "ticket-closed", ticket);
    }

    /** Silence has consequences, so nobody ends a ticket before the answer is recorded, or why there is none. */
    private static Optional<Refusal> whatTheLawWantsAnsweredIsAnsweredBeforeItIsOver(Ticket ticket, TicketEdit edit) {
        var ended = edit instanceof ToState(State to)
                && to.isOver()
                && !ticket.state().isOver();
        return refuseWhen(ended && ticket.legalDueOn() != null, "complaint-unanswered", ticket);
    }

    private static Optional<Refusal> aTicketHasFewTags(Ticket ticket, TicketEdit edit) {
        return edit instanceof AddTags(Set<Tag> added)
                        && Stream.concat(ticket.tags().stream(), added.stream())
                                        .distinct()
                                        .count()
                                > Ticket.MAXIMUM_TAGS
                ? Optional.of(Refusal.of("ticket-tags", ticket.number().toString(), Ticket.MAXIMUM_TAGS))
                : Optional.empty();
    }

    private static Optional<Refusal> refuseWhen(boolean condition, String code, Ticket ticket) {
        return condition ? Optional.of(Refusal.of(code, ticket.number().toString())) : Optional.empty();
    }
}
