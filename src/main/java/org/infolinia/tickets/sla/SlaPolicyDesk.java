package org.infolinia.tickets.sla;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.Queue;
import org.infolinia.programs.hours.CalendarDesk;
import org.infolinia.programs.hours.OpeningCalendar;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.sla.SlaPoliciesChanged.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a program settles what it promises of its tickets. Open tickets are reckoned with anew afterwards, in the
 * background.
 */
@Service
public class SlaPolicyDesk {

    public static final int MAXIMUM_POLICIES = 50;

    private static final long NONE_YET = 0;

    private final SlaPolicyRows rows;
    private final SlaRecount recount;
    private final CalendarDesk calendars;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    SlaPolicyDesk(
            SlaPolicyRows rows,
            SlaRecount recount,
            CalendarDesk calendars,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.recount = recount;
        this.calendars = calendars;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** In the order in which they count; none of a program outside the asker's scope. */
    @Transactional(readOnly = true)
    public List<SlaPolicy> of(ProgramId program) {
        return gatekeeper.allows(Permission.WORK_TICKETS, program) ? rows.of(program) : List.of();
    }

    /**
     * Makes a promise that counts after all others. Refused as {@code sla-name}, {@code sla-name-taken},
     * {@code sla-targets}, {@code sla-warning}, {@code sla-pause}, {@code sla-calendar}, {@code sla-queue} and
     * {@code sla-too-many}.
     */
    @Transactional
    public Outcome<SlaPolicy> add(ProgramId program, SlaTerms terms) {
        gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        if (rows.of(program).size() >= MAXIMUM_POLICIES) {
            return Outcome.refused("sla-too-many", MAXIMUM_POLICIES);
        }
        return objection(program, terms, NONE_YET)
                .map(Outcome::<SlaPolicy>refused)
                .orElseGet(() -> Outcome.done(told(rows.add(program, terms), Kind.ADDED)));
    }

    /** Refused as {@link #add} is, and as {@code sla-changed-meanwhile} when it is not what was seen. */
    @Transactional
    public Outcome<SlaPolicy> change(SlaPolicy seen, SlaTerms terms) {
        gatekeeper.demand(Permission.MANAGE_PROGRAMS, seen.program());
        if (!isStillAs(seen)) {
            return Outcome.refused("sla-changed-meanwhile");
        }
        var objection = objection(seen.program(), terms, seen.id());
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        rows.put(seen.id(), terms);
        return Outcome.done(told(seen.id(), Kind.CHANGED));
    }

    /** Lets it count one place earlier or later; at the end of the list nothing happens. */
    @Transactional
    public Outcome<SlaPolicy> move(SlaPolicy seen, boolean isEarlier) {
        gatekeeper.demand(Permission.MANAGE_PROGRAMS, seen.program());
        if (!isStillAs(seen)) {
            return Outcome.refused("sla-changed-meanwhile");
        }
        var order = new ArrayList<>(
                rows.of(seen.program()).stream().map(SlaPolicy::id).toList());
        int place = order.indexOf(seen.id());
        int wanted = isEarlier ? place - 1 : place + 1;
        if (wanted < 0 || wanted >= order.size()) {
            return Outcome.done(seen);
        }
        order.set(place, order.set(wanted, seen.id()));
        rows.arrange(order);
        return Outcome.done(told(seen.id(), Kind.MOVED));
    }

    /** Promises nothing of it any more; clocks that are over stay as they were judged. */
    @Transactional
    public Outcome<SlaPolicy> remove(SlaPolicy seen) {
        gatekeeper.demand(Permission.MANAGE_PROGRAMS, seen.program());
        if (!isStillAs(seen)) {
            return Outcome.refused("sla-changed-meanwhile");
        }
        rows.remove(seen.id());
        tell(seen, Kind.REMOVED);
        return Outcome.done(seen);
    }

    private boolean isStillAs(SlaPolicy seen) {
        return rows.lock(seen.id()).equals(Optional.of(seen));
    }

    private Optional<Refusal> objection(ProgramId program, SlaTerms terms, long except) {
        return terms.objection()
                .or(() -> unless(!rows.isNameTaken(program, terms.name(), except), "sla-name-taken"))
                .or(() -> unless(hasCalendar(program, terms.calendar()), "sla-calendar"))
                .or(() -> unless(hasQueues(program, terms), "sla-queue"));
    }

    private boolean hasCalendar(ProgramId program, long calendar) {
        return calendars.of(program).stream().map(OpeningCalendar::id).anyMatch(id -> id == calendar);
    }

    private boolean hasQueues(ProgramId program, SlaTerms terms) {
        var known = programs.queues(program).stream().map(Queue::key).collect(Collectors.toSet());
        return known.containsAll(terms.queues()) && (terms.passedTo() == null || known.contains(terms.passedTo()));
    }

    private static Optional<Refusal> unless(boolean isSound, String code) {
        return isSound ? Optional.empty() : Optional.of(Refusal.of(code));
    }

    private SlaPolicy told(long id, Kind kind) {
        var policy = rows.lock(id).orElseThrow();
        tell(policy, kind);
        return policy;
    }

    private void tell(SlaPolicy policy, Kind kind) {
        var targets = policy.terms().targets().entrySet().stream()
                .collect(Collectors.toMap(
                        target -> target.getKey().name(),
                        target -> target.getValue().toMinutes() + " min"));
        var details = kind == Kind.MOVED ? Map.of("position", Integer.toString(policy.position())) : targets;
        recount.ask(policy.program());
        events.publishEvent(new SlaPoliciesChanged(gatekeeper.actor(), policy.program(), kind, policy.name(), details));
    }
}
