package org.infolinia.tickets.alerts.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kit.MenuCount;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketChanged;
import org.infolinia.tickets.TicketEvent;
import org.infolinia.tickets.TicketOpened;
import org.infolinia.tickets.TicketsMerged;
import org.infolinia.tickets.TicketsUnmerged;
import org.infolinia.tickets.ui.TicketFeed;
import org.infolinia.tickets.views.Condition.InState;
import org.infolinia.tickets.views.Condition.OwnedBy;
import org.infolinia.tickets.views.Condition.Owner;
import org.infolinia.tickets.views.Condition.Snoozed;
import org.infolinia.tickets.views.TicketLists;
import org.infolinia.tickets.views.TicketView.Shipped;
import org.infolinia.tickets.views.ViewDefinition;
import org.springframework.stereotype.Component;

/** How many tickets wait for the agent himself, beside the menu's entry. The counters know, so that no ticket is read. */
@Component
class WaitingForMe implements MenuCount {

    private static final Set<Field> MOVING_IT = EnumSet.of(Field.OWNER, Field.STATE, Field.SNOOZE);
    private static final ViewDefinition WAITING = new ViewDefinition(
            List.of(new InState(EnumSet.of(State.NEW, State.OPEN)), new OwnedBy(Owner.ME), new Snoozed(false)),
            Shipped.MINE.definition().columns(),
            Shipped.MINE.definition().sort());

    private final TicketLists lists;
    private final ProgramDirectory programs;
    private final TicketFeed feed;
    private final Gatekeeper gatekeeper;

    WaitingForMe(TicketLists lists, ProgramDirectory programs, TicketFeed feed, Gatekeeper gatekeeper) {
        this.lists = lists;
        this.programs = programs;
        this.feed = feed;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public String path() {
        return "tickets";
    }

    @Override
    public long count() {
        var all = programs.mine().stream().map(Program::id).collect(Collectors.toSet());
        return lists.count(Shipped.MINE, WAITING, all).number();
    }

    /** Only what moves a ticket of the agent's own makes him count anew. */
    @Override
    public Runnable listen(Runnable onChange) {
        var me = gatekeeper.agent().map(SignedInAgent::id);
        return feed.listen(event -> {
            if (me.filter(agent -> concerns(event, agent)).isPresent()) {
                onChange.run();
            }
        });
    }

    private static boolean concerns(TicketEvent event, AgentId me) {
        return switch (event) {
            case TicketChanged changed ->
                MOVING_IT.contains(changed.field())
                        && (me.equals(changed.ticket().owner())
                                || changed.field() == Field.OWNER
                                        && Objects.equals(changed.before(), Long.toString(me.value())));
            case TicketOpened opened -> me.equals(opened.ticket().owner());
            case TicketsMerged merged -> me.equals(merged.ticket().owner());
            case TicketsUnmerged unmerged -> me.equals(unmerged.ticket().owner());
            default -> false;
        };
    }
}
