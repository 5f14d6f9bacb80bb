package org.infolinia.calls.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.desk.TelephoneDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tickets of calls. What an agent takes down for his caller while he has him in hand belongs to the call by itself. A
 * disposition that sets a clock of the law going needs a ticket that carries the clock.
 */
@Service
public class CallTickets {

    private final JdbcClient jdbc;
    private final TicketFiles files;
    private final TelephoneDesk desk;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallTickets(
            JdbcClient jdbc,
            TicketFiles files,
            TelephoneDesk desk,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.desk = desk;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** A call in an agent's hand. */
    private record InHand(
            long id, ProgramId program, @Nullable ParticipantId participant) {}

    /** The tickets of a call, in the order in which they came to it; those the asker may not see are missing. */
    @Transactional(readOnly = true)
    public List<Ticket> of(CaseReference call) {
        return jdbc
                .sql("select ticket from calls.call_ticket where call_id = ? order by linked_at, ticket")
                .param(call.id())
                .query(Long.class)
                .list()
                .stream()
                .flatMap(number -> files.find(new TicketNumber(number)).stream())
                .toList();
    }

    /** The clocks of the law that these flags set going and for which the call has no ticket yet. */
    @Transactional(readOnly = true)
    public Set<Flag> missing(CaseReference call, Set<Flag> flags) {
        var kinds = of(call).stream().map(Ticket::kind).toList();
        var missing = EnumSet.noneOf(Flag.class);
        flags.stream()
                .filter(flag -> flag != Flag.NO_SURVEY)
                .filter(flag -> kindFor(flag).map(kind -> !kinds.contains(kind)).orElse(kinds.isEmpty()))
                .forEach(missing::add);
        return missing;
    }

    /** The kind of ticket that carries the flag's clock; empty where any ticket will do. */
    public static Optional<Kind> kindFor(Flag flag) {
        return switch (flag) {
            case COMPLAINT -> Optional.of(Kind.COMPLAINT);
            case ACCESSIBILITY_COMPLAINT -> Optional.of(Kind.ACCESSIBILITY_COMPLAINT);
            case DATA_SUBJECT_REQUEST -> Optional.of(Kind.DATA_REQUEST);
            case SUSPECTED_FRAUD, NO_SURVEY -> Optional.empty();
        };
    }

    /**
     * Adds what the caller says to a ticket of his, as {@link TelephoneDesk#takeDown his words}. Refused as
     * {@code ticket-elsewhere} when the ticket is not the caller's.
     *
     * @return the ticket in which they stand, which may be another by the queue's rule
     */
    @Transactional
    public Outcome<Ticket> addTo(TicketNumber number, String words) {
        var call = inHand(agentInPerson()).orElseThrow(() -> new AccessDeniedException("No call in hand"));
        gatekeeper.demand(Permission.TAKE_CALLS, call.program());
        var ticket = files.find(number)
                .filter(found -> found.program().equals(call.program()))
                .filter(found ->
                        found.participant() != null && found.participant().equals(call.participant()));
        if (ticket.isEmpty()) {
            return Outcome.refused("ticket-elsewhere");
        }
        var heard = desk.takeDown(number, words);
        link(call, heard.number());
        return Outcome.done(heard);
    }

    /** What is taken down for the caller belongs to his call. */
    @EventListener
    @Transactional
    void on(TicketOpened event) {
        var agent = event.by().agent();
        if (agent != null && event.ticket().channel() == Channel.PHONE) {
            inHand(agent)
                    .filter(call -> call.program().equals(event.ticket().program()))
                    .filter(call -> isAboutCaller(call, event.ticket()))
                    .ifPresent(call -> link(call, event.ticket().number()));
        }
    }

    private static boolean isAboutCaller(InHand call, Ticket ticket) {
        var caller = call.participant();
        return caller == null ? ticket.participant() == null : caller.equals(ticket.participant());
    }

    private void link(InHand call, TicketNumber ticket) {
        int linked = jdbc.sql("""
                        insert into calls.call_ticket (call_id, ticket, linked_at) values (?, ?, ?)
                        on conflict do nothing""")
                .params(call.id(), ticket.value(), Timestamp.from(clock.instant()))
                .update();
        if (linked > 0) {
            events.publishEvent(new TicketLinkedToCall(
                    gatekeeper.actor(), call.program(), call.participant(), CaseReference.call(call.id()), ticket));
        }
    }

    private Optional<InHand> inHand(AgentId agent) {
        return jdbc.sql("""
                        select id, program_id, participant_id from calls.call
                         where agent_id = ? and phase <> 'FINISHED'""")
                .param(agent.value())
                .query((row, number) -> {
                    var participant = row.getObject(3, Long.class);
                    return new InHand(
                            row.getLong(1),
                            new ProgramId(row.getLong(2)),
                            participant == null ? null : new ParticipantId(participant));
                })
                .optional();
    }

    private AgentId agentInPerson() {
        return gatekeeper
                .agent()
                .map(agent -> agent.id())
                .orElseThrow(() -> new AccessDeniedException("Only an agent has a call in hand"));
    }
}
