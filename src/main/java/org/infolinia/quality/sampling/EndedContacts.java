package org.infolinia.quality.sampling;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallFinished;
import org.infolinia.calls.CallView;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.calls.dispositions.Dispositions;
import org.infolinia.quality.Drawing;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.TicketResolved;
import org.infolinia.tickets.desk.TicketFiles;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of calls and tickets that end, and of tickets that go on. Run twice, it enters the same. */
@Component
class EndedContacts {

    private static final String PART = "quality";

    /** Of a suspected fraud nobody is asked either, but much is to be judged. */
    private static final Set<Flag> NOTHING_BUT_NO_SURVEY = Set.of(Flag.NO_SURVEY);

    private final Drawing drawing;
    private final CallDesk calls;
    private final Dispositions dispositions;
    private final TicketFiles tickets;
    private final Gatekeeper gatekeeper;

    EndedContacts(
            Drawing drawing, CallDesk calls, Dispositions dispositions, TicketFiles tickets, Gatekeeper gatekeeper) {
        this.drawing = drawing;
        this.calls = calls;
        this.dispositions = dispositions;
        this.tickets = tickets;
        this.gatekeeper = gatekeeper;
    }

    @ApplicationModuleListener
    void on(CallFinished event) {
        gatekeeper.asSystem(
                PART,
                () -> calls.find(event.call())
                        .filter(this::isWorthJudging)
                        .ifPresent(call ->
                                drawing.enter(event.program(), event.call().contact(), event.agent(), endOf(call))));
    }

    /**
     * There is nothing to judge of a wrong number or of a call that nobody answered. What the call was says so, and not
     * whether its agent would rather have no survey.
     */
    private boolean isWorthJudging(CallView call) {
        var known = dispositions.everGiven(call.program());
        var given = call.dispositions().stream()
                .flatMap(each -> Stream.ofNullable(known.get(each)))
                .toList();
        return given.isEmpty()
                || given.stream().anyMatch(disposition -> !disposition.flags().equals(NOTHING_BUT_NO_SURVEY));
    }

    /** Who resolved it answers for it; what the system or the participant ended is nobody's work. */
    @ApplicationModuleListener
    void on(TicketResolved event) {
        var ticket = event.ticket();
        var resolvedAt = ticket.resolvedAt();
        Optional.ofNullable(event.by().agent())
                .ifPresent(agent -> gatekeeper.asSystem(
                        PART,
                        () -> tickets.find(ticket.number())
                                .filter(now -> now.state().isOver())
                                .ifPresent(now -> drawing.enter(
                                        now.program(),
                                        now.number().conversation(),
                                        agent,
                                        resolvedAt == null ? ticket.updatedAt() : resolvedAt))));
    }

    @ApplicationModuleListener
    void on(TicketChanged event) {
        if (event.field() == Field.STATE && !event.ticket().state().isOver()) {
            gatekeeper.asSystem(
                    PART,
                    () -> tickets.find(event.ticket().number())
                            .filter(ticket -> !ticket.state().isOver())
                            .ifPresent(ticket -> drawing.withdraw(
                                    ticket.program(), ticket.number().conversation())));
        }
    }

    private static Instant endOf(CallView call) {
        var endedAt = call.endedAt();
        return endedAt == null ? call.at() : endedAt;
    }
}
