package org.infolinia.demo.helpdeskbench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.infolinia.demo.measure.Timings;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.assignment.NextTickets;
import org.infolinia.tickets.desk.TicketDesk;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/**
 * Thirty-two agents press the key for the next ticket, each as soon as he has given back the one before; the giving back is
 * not measured. Fails when two hold the same ticket at once.
 */
@Component
class GiveMeTheNext implements Scenario {

    private static final int TAKERS = 32;
    private static final int WARM_UP_PART = 3;

    private final NextTickets tickets;
    private final TicketDesk desk;
    private final MeasuredAgents agents;

    GiveMeTheNext(NextTickets tickets, TicketDesk desk, MeasuredAgents agents) {
        this.tickets = tickets;
        this.desk = desk;
        this.agents = agents;
    }

    @Override
    public String name() {
        return "give-me-the-next";
    }

    @Override
    public Timings measure(MeasuredHelpdesk helpdesk, Duration time) {
        takenByAll(helpdesk.programs(), time.dividedBy(WARM_UP_PART));
        return Timings.of(takenByAll(helpdesk.programs(), time));
    }

    private List<Long> takenByAll(Set<ProgramId> programs, Duration time) {
        Set<TicketNumber> inHand = ConcurrentHashMap.newKeySet();
        long end = System.nanoTime() + time.toNanos();
        try (var pool = Executors.newFixedThreadPool(TAKERS)) {
            var takers = agents.some(TAKERS).stream()
                    .map(agent -> pool.submit(() -> takenBy(agent, programs, inHand, end)))
                    .toList();
            var nanos = new ArrayList<Long>();
            takers.forEach(taker -> nanos.addAll(outcomeOf(taker)));
            return nanos;
        }
    }

    private List<Long> takenBy(UserDetails agent, Set<ProgramId> programs, Set<TicketNumber> inHand, long end) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(agent, "", agent.getAuthorities()));
        var nanos = new ArrayList<Long>();
        for (long began = System.nanoTime(); began < end; began = System.nanoTime()) {
            if (tickets.take(programs) instanceof Done<Ticket>(var ticket)) {
                nanos.add(System.nanoTime() - began);
                giveBack(ticket.number(), inHand);
            }
        }
        return nanos;
    }

    private void giveBack(TicketNumber ticket, Set<TicketNumber> inHand) {
        if (!inHand.add(ticket)) {
            throw new IllegalStateException(ticket + " was given to two");
        }
        inHand.remove(ticket);
        desk.change(ticket, new ToOwner(null)).orElseThrow();
    }

    private static List<Long> outcomeOf(Future<List<Long>> taker) {
        try {
            return taker.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
