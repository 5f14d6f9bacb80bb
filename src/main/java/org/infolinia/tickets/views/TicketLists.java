package org.infolinia.tickets.views;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.views.Condition.InProgram;
import org.infolinia.tickets.views.TicketTallies.Wanted;
import org.infolinia.tickets.views.TicketView.Stored;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the tickets of views, page by page, and says how many they are. Of programs that the asker does not work for there are none. */
@Service
@Transactional(readOnly = true)
public class TicketLists {

    /** The most tickets one page holds. */
    public static final int PAGE_SIZE = 1_000;

    private final TicketRows rows;
    private final TicketTallies tallies;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    TicketLists(TicketRows rows, TicketTallies tallies, Gatekeeper gatekeeper, Clock clock) {
        this.rows = rows;
        this.tallies = tallies;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /**
     * Tickets in a view's order.
     *
     * @param programs in which to look, as far as the asker works for them and the view is about them
     * @param definition the view's, or one that asks for less
     * @param after the last ticket of the page before, or {@link ListKey#BEGINNING}
     * @param limit at most {@value #PAGE_SIZE}
     */
    public List<ListedTicket> page(
            TicketView view, ViewDefinition definition, Collection<ProgramId> programs, ListKey after, int limit) {
        var page = rows.page(
                mine(view, definition, programs),
                clauses(definition, ""),
                definition.sort(),
                after,
                Math.min(limit, PAGE_SIZE));
        return definition.fields().isEmpty() ? page : withValues(page, definition.fields());
    }

    /** Asked for behind the page, so that finding its tickets costs the same with and without fields. */
    private List<ListedTicket> withValues(List<ListedTicket> page, Collection<Long> fields) {
        var numbers = page.stream().map(listed -> listed.ticket().number()).toList();
        var values = rows.values(numbers, fields);
        return page.stream()
                .map(listed -> listed.with(values.getOrDefault(listed.ticket().number(), Map.of())))
                .toList();
    }

    /** How many tickets a view lists, or one that asks for less. */
    public ViewCount count(TicketView view, ViewDefinition definition, Collection<ProgramId> programs) {
        return counts(Map.of(view, definition), programs).getOrDefault(view, ViewCount.exactly(0));
    }

    /** How many tickets each of the views lists. */
    public Map<TicketView, ViewCount> counts(Collection<TicketView> views, Collection<ProgramId> programs) {
        return counts(
                views.stream().distinct().collect(Collectors.toMap(view -> view, TicketView::definition)), programs);
    }

    private Map<TicketView, ViewCount> counts(
            Map<TicketView, ViewDefinition> definitions, Collection<ProgramId> programs) {
        var counts = new HashMap<TicketView, ViewCount>();
        var known = new ArrayList<TicketView>();
        var wanted = new ArrayList<Wanted>();
        definitions.forEach((view, definition) -> {
            var mine = mine(view, definition, programs);
            var clauses = clauses(definition, "v" + wanted.size() + "_");
            clauses.ofTallies()
                    .ifPresentOrElse(
                            condition -> {
                                known.add(view);
                                wanted.add(new Wanted(mine, clauses, condition));
                            },
                            () -> counts.put(view, counted(mine, clauses)));
        });
        var sums = tallies.sums(wanted);
        for (int i = 0; i < known.size(); i++) {
            counts.put(known.get(i), ViewCount.exactly(sums.get(i)));
        }
        return counts;
    }

    /** Where no index leads to what is meant, it is counted among so many tickets and said to be at least so much. */
    private ViewCount counted(Set<ProgramId> programs, Clauses clauses) {
        if (clauses.areAlongIndexes()) {
            return ViewCount.bounded(rows.count(programs, clauses, ViewCount.MOST_COUNTED + 1));
        }
        var among = rows.countAmong(programs, clauses, ViewCount.MOST_LOOKED_AT);
        return ViewCount.bounded(among.found(), among.seen() >= ViewCount.MOST_LOOKED_AT);
    }

    private Clauses clauses(ViewDefinition definition, String prefix) {
        Optional<AgentId> me = gatekeeper.agent().map(SignedInAgent::id);
        return new Clauses(definition, me, clock.instant(), prefix);
    }

    private Set<ProgramId> mine(TicketView view, ViewDefinition definition, Collection<ProgramId> programs) {
        return programs.stream()
                .filter(program -> definition
                        .condition(InProgram.class)
                        .filter(asked -> !asked.program().equals(program))
                        .isEmpty())
                .filter(program -> gatekeeper.allows(Permission.WORK_TICKETS, program))
                .filter(program -> !(view instanceof Stored stored)
                        || stored.program() == null
                        || stored.program().equals(program))
                .collect(Collectors.toSet());
    }
}
