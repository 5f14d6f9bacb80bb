package org.infolinia.tickets.watchers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.book.TicketBook;
import org.infolinia.tickets.book.TicketInHand;
import org.infolinia.tickets.desk.TicketFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where agents say that they want to know what others do on a ticket. Everybody decides about himself; about colleagues
 * decides whoever works on the ticket, whoever assigns tickets, and everybody while nobody works on it.
 */
@Service
@Transactional
public class WatchDesk {

    /** Of one ticket. */
    public static final int MAXIMUM_WATCHERS = 20;

    private static final int MAXIMUM_NEWS = 50;

    private final WatchRows rows;
    private final TicketBook book;
    private final TicketFiles files;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WatchDesk(
            WatchRows rows,
            TicketBook book,
            TicketFiles files,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.book = book;
        this.files = files;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Those of the ticket and of all that were merged into it; none of a ticket that is not there for the asker. */
    @Transactional(readOnly = true)
    public List<Watcher> of(TicketNumber number) {
        return files.find(number).map(ticket -> rows.of(number)).orElse(List.of());
    }

    /** Whether the signed-in agent may add colleagues to those who watch, and take them off. */
    public boolean mayDecideForOthers(Ticket ticket) {
        return gatekeeper.allows(Permission.WORK_TICKETS, ticket.program())
                && (ticket.owner() == null
                        || ticket.owner().equals(me().id())
                        || gatekeeper.allows(Permission.ASSIGN_TICKETS, ticket.program()));
    }

    /** The signed-in agent watches from now on. Refused as {@code ticket-merged} and {@code watch-too-many}. */
    public Outcome<List<Watcher>> watch(TicketNumber number) {
        var me = me();
        return onTicket(number, ticket -> begin(ticket, me.id(), me.name().full()));
    }

    /** The signed-in agent watches no more. Refused as {@code ticket-merged}. */
    public Outcome<List<Watcher>> leave(TicketNumber number) {
        return onTicket(number, ticket -> end(ticket, me().id()));
    }

    /**
     * A colleague watches from now on. Refused as {@code ticket-merged}, {@code watch-too-many}, {@code watch-not-yours}, and
     * as {@code watch-elsewhere} when he does not work for the program.
     */
    public Outcome<List<Watcher>> add(TicketNumber number, AgentId colleague) {
        return onTicket(
                number,
                ticket -> objection(ticket)
                        .map(Outcome::<List<Watcher>>refused)
                        .orElseGet(() -> files.colleagues(ticket.program()).stream()
                                .filter(agent -> agent.id().equals(colleague))
                                .findFirst()
                                .map(agent -> begin(ticket, agent))
                                .orElseGet(() -> Outcome.refused("watch-elsewhere"))));
    }

    /** A colleague watches no more. Refused as {@code ticket-merged} and {@code watch-not-yours}. */
    public Outcome<List<Watcher>> remove(TicketNumber number, AgentId watcher) {
        return onTicket(
                number,
                ticket -> objection(ticket)
                        .filter(refusal -> !watcher.equals(me().id()))
                        .map(Outcome::<List<Watcher>>refused)
                        .orElseGet(() -> end(ticket, watcher)));
    }

    /** What the signed-in agent has not seen of what he watches, at most {@value #MAXIMUM_NEWS}, the newest first. */
    @Transactional(readOnly = true)
    public List<WatchNews> news() {
        return gatekeeper.agent().stream()
                .flatMap(agent -> rows.unseenBy(agent.id(), MAXIMUM_NEWS).stream())
                .flatMap(unseen -> files.find(unseen.ticket()).stream()
                        .map(ticket -> new WatchNews(ticket, unseen.happening(), unseen.by(), unseen.at())))
                .toList();
    }

    /** The signed-in agent has looked at the ticket. */
    public void seen(TicketNumber number) {
        if (gatekeeper.agent().filter(agent -> rows.see(number, agent.id())).isPresent()) {
            events.publishEvent(new WatchersTold());
        }
    }

    private interface Deed {
        Outcome<List<Watcher>> on(TicketInHand ticket);
    }

    private Outcome<List<Watcher>> onTicket(TicketNumber number, Deed deed) {
        var ticket = book.take(number);
        return ticket.view().mergedInto() == null
                ? deed.on(ticket)
                : Outcome.refused("ticket-merged", number.toString());
    }

    private Optional<Refusal> objection(TicketInHand ticket) {
        return mayDecideForOthers(ticket.view())
                ? Optional.empty()
                : Optional.of(Refusal.of("watch-not-yours", ticket.number().toString()));
    }

    private Outcome<List<Watcher>> begin(TicketInHand ticket, AgentView agent) {
        return begin(ticket, agent.id(), agent.name().full());
    }

    private Outcome<List<Watcher>> begin(TicketInHand ticket, AgentId agent, String name) {
        var known = rows.of(ticket.number());
        if (isAmong(known, agent)) {
            return Outcome.done(known);
        }
        if (known.size() >= MAXIMUM_WATCHERS) {
            return Outcome.refused("watch-too-many", MAXIMUM_WATCHERS);
        }
        rows.add(ticket.number(), agent, name, clock.instant());
        book.mention(ticket, Field.WATCHER, null, Long.toString(agent.value()), gatekeeper.actor());
        return Outcome.done(rows.of(ticket.number()));
    }

    private Outcome<List<Watcher>> end(TicketInHand ticket, AgentId agent) {
        if (isAmong(rows.of(ticket.number()), agent)) {
            rows.remove(ticket.number(), agent);
            book.mention(ticket, Field.WATCHER, Long.toString(agent.value()), null, gatekeeper.actor());
            events.publishEvent(new WatchersTold());
        }
        return Outcome.done(rows.of(ticket.number()));
    }

    private static boolean isAmong(List<Watcher> watchers, AgentId agent) {
        return watchers.stream().anyMatch(watcher -> watcher.agent().equals(agent));
    }

    private SignedInAgent me() {
        return gatekeeper.agent().orElseThrow(() -> new AccessDeniedException("Only people watch"));
    }
}
