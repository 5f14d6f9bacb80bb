package org.infolinia.tickets.assignment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.competence.Competence;
import org.infolinia.tickets.assignment.AssignmentSettled.Kind;
import org.infolinia.tickets.book.EditRules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where supervisors settle who gets tickets. */
@Service
public class AssignmentDesk {

    /** More tickets than that nobody has in hand. */
    public static final int MAXIMUM_HAND_LIMIT = 1_000;

    private static final String NONE = "-";

    private final AssignmentRows rows;
    private final Absences absences;
    private final Roster roster;
    private final EditRules editRules;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    AssignmentDesk(
            AssignmentRows rows,
            Absences absences,
            Roster roster,
            EditRules editRules,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.absences = absences;
        this.roster = roster;
        this.editRules = editRules;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** What holds in each of the program's queues, in their order. */
    @Transactional(readOnly = true)
    public List<QueueAssignment> of(ProgramId program) {
        demand(program);
        return programs.queues(program).stream()
                .map(queue -> rows.of(program, queue.key()))
                .toList();
    }

    /**
     * Settles who gets the tickets that come into a queue from now on. Refused as {@code queue-unknown},
     * {@code assignment-team} when somebody named does not work for the program, {@code agent-skills}, and as
     * {@code assignment-changed-meanwhile} when what holds is not what was seen.
     */
    @Transactional
    public Outcome<QueueAssignment> settle(QueueAssignment seen, QueueAssignment assignment) {
        var by = demand(assignment.program());
        var objection = objection(assignment);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (!rows.lock(assignment.program(), assignment.queue()).equals(seen)) {
            return Outcome.refused("assignment-changed-meanwhile");
        }
        rows.put(assignment);
        tell(by, assignment.program(), Kind.QUEUE, "queue:" + assignment.queue(), differences(seen, assignment));
        return Outcome.done(assignment);
    }

    /** How many tickets one agent may have in hand in the program; empty when as many as he likes. */
    @Transactional(readOnly = true)
    public Optional<Integer> handLimit(ProgramId program) {
        demand(program);
        return Optional.ofNullable(rows.handLimits(Set.of(program)).get(program));
    }

    /**
     * Settles how many new and open tickets one agent may have in hand. Who has more keeps them. Refused as
     * {@code hand-limit}.
     *
     * @param most null for no limit
     */
    @Transactional
    public Outcome<Optional<Integer>> limitHands(ProgramId program, @Nullable Integer most) {
        var by = demand(program);
        if (most != null && (most < 1 || most > MAXIMUM_HAND_LIMIT)) {
            return Outcome.refused("hand-limit", MAXIMUM_HAND_LIMIT);
        }
        var before = rows.handLimits(Set.of(program)).get(program);
        if (most == null) {
            rows.limitNoHands(program);
        } else {
            rows.limitHands(program, most);
        }
        tell(
                by,
                program,
                Kind.HAND_LIMIT,
                "program:" + program.value(),
                Map.of("limit", (before == null ? NONE : before) + " > " + (most == null ? NONE : most)));
        return Outcome.done(Optional.ofNullable(most));
    }

    /** Everybody who works for the program, by last name. */
    @Transactional(readOnly = true)
    public List<Colleague> staff(ProgramId program) {
        demand(program);
        return roster.of(program);
    }

    /**
     * Says until when somebody gets no tickets, in whatever program. Refused as {@code absence-elsewhere} when he does
     * not work for the program, and as {@code absence-past}.
     *
     * @param lastDay null when he is there again
     */
    @Transactional
    public Outcome<Colleague> away(ProgramId program, AgentId agent, @Nullable LocalDate lastDay) {
        var by = demand(program);
        if (roster.find(program, agent).isEmpty()) {
            return Outcome.refused("absence-elsewhere");
        }
        if (lastDay != null && lastDay.isBefore(absences.today())) {
            return Outcome.refused("absence-past");
        }
        if (lastDay == null) {
            absences.end(agent);
        } else {
            absences.put(agent, lastDay);
        }
        tell(
                by,
                program,
                Kind.ABSENCE,
                "agent:" + agent.value(),
                Map.of("until", lastDay == null ? NONE : lastDay.toString()));
        return Outcome.done(roster.find(program, agent).orElseThrow());
    }

    private Actor demand(ProgramId program) {
        return gatekeeper.demand(Permission.ASSIGN_TICKETS, program);
    }

    private Optional<Refusal> objection(QueueAssignment assignment) {
        var program = assignment.program();
        var unknownQueue = editRules.unknownQueue(program, assignment.queue());
        if (unknownQueue.isPresent()) {
            return unknownQueue;
        }
        var known = roster.of(program).stream().map(Colleague::id).collect(Collectors.toSet());
        if (!known.containsAll(assignment.team())) {
            return Optional.of(Refusal.of("assignment-team"));
        }
        return Competence.areSkills(assignment.skills())
                ? Optional.empty()
                : Optional.of(Refusal.of("agent-skills", Competence.MAXIMUM_SKILLS, Competence.MAXIMUM_SKILL_LENGTH));
    }

    private static Map<String, String> differences(QueueAssignment before, QueueAssignment after) {
        var details = new HashMap<String, String>();
        details.put("rule", before.rule() + " > " + after.rule());
        details.put("team", ids(before) + " > " + ids(after));
        details.put("skills", skills(before) + " > " + skills(after));
        return details;
    }

    private static String ids(QueueAssignment assignment) {
        return assignment.team().stream()
                .map(AgentId::value)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String skills(QueueAssignment assignment) {
        return assignment.skills().stream().sorted().collect(Collectors.joining(",", "[", "]"));
    }

    private void tell(Actor by, ProgramId program, Kind kind, String subject, Map<String, String> details) {
        events.publishEvent(new AssignmentSettled(by, program, kind, subject, details));
    }
}
