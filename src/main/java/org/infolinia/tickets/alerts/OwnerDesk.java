package org.infolinia.tickets.alerts;

import java.util.List;
import java.util.Set;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.TicketNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where agents hear what befell their own tickets. */
@Service
@Transactional
public class OwnerDesk {

    private static final int MAXIMUM_NEWS = 200;

    private final OwnNewsRows rows;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    OwnerDesk(OwnNewsRows rows, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.rows = rows;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** What the signed-in agent has not seen of his own tickets, at most {@value #MAXIMUM_NEWS}, the newest first. */
    @Transactional(readOnly = true)
    public List<OwnNews> news() {
        return gatekeeper.agent().stream()
                .flatMap(agent -> rows.unseenBy(agent.id(), MAXIMUM_NEWS).stream())
                .filter(unseen -> gatekeeper.allows(Permission.WORK_TICKETS, unseen.program()))
                .map(OwnNewsRows.Unseen::news)
                .toList();
    }

    /** The signed-in agent has looked at the ticket. */
    public void seen(TicketNumber number) {
        gatekeeper
                .agent()
                .map(SignedInAgent::id)
                .filter(agent -> rows.see(number, agent))
                .ifPresent(agent -> events.publishEvent(new OwnersTold(Set.of(agent))));
    }
}
