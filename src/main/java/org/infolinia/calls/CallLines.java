package org.infolinia.calls;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.calls.CallView.MatchedBy;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.calls.LineCall.LineReference;
import org.infolinia.calls.extension.Extensions;
import org.infolinia.calls.wrapup.WrapUpRules;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.scripts.run.ScriptRunner;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings calls in line with what telephone systems say of them. What is said is always all that is known by then, so
 * that saying it again changes nothing.
 */
@Service
public class CallLines {

    /** Whoever lets it ring this long is taken for absent. */
    static final Duration RING_PATIENCE = Duration.ofSeconds(15);

    private final CallRecords calls;
    private final DialledByHand dialledByHand;
    private final AgentStates states;
    private final Extensions extensions;
    private final WrapUpRules wrapUps;
    private final ScriptRunner runner;
    private final ParticipantRegister register;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallLines(
            CallRecords calls,
            DialledByHand dialledByHand,
            AgentStates states,
            Extensions extensions,
            WrapUpRules wrapUps,
            ScriptRunner runner,
            ParticipantRegister register,
            AgentDirectory agents,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.dialledByHand = dialledByHand;
        this.states = states;
        this.extensions = extensions;
        this.wrapUps = wrapUps;
        this.runner = runner;
        this.register = register;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** How a call stood for the agents before it was brought in line. */
    private record Before(
            Phase phase,
            @Nullable AgentId agent,
            List<AgentId> ringing,
            List<String> extensions,
            @Nullable String answeredBy,
            ProgramId program,
            @Nullable PhoneNumber from) {

        static Before of(CallRecord call) {
            return new Before(
                    call.phase(),
                    call.agent(),
                    call.ringingAgents(),
                    call.ringingExtensions(),
                    call.answeringExtension(),
                    call.program(),
                    call.from());
        }

        boolean isFromTheSame(CallRecord call) {
            return Objects.equals(from, call.from()) && program.equals(call.program());
        }
    }

    /** Whom all of it concerns, looked up for all at once before anything is changed. */
    private record Known(Map<String, AgentView> desks, Map<ProgramId, Map<PhoneNumber, ParticipantId>> callers) {

        /** Who sits there and may take calls of the program: anybody else could do nothing about one. */
        Optional<AgentView> at(@Nullable String extension, ProgramId program) {
            return Optional.ofNullable(extension == null ? null : desks.get(extension))
                    .filter(agent -> mayTakeCallsOf(program, agent));
        }

        Optional<ParticipantId> caller(ProgramId program, PhoneNumber from) {
            return Optional.ofNullable(callers.getOrDefault(program, Map.of()).get(from));
        }
    }

    /** For the system alone: what it says was proven to come from the telephone system. */
    @Transactional
    public void follow(List<LineCall> lines) {
        lines.stream()
                .map(LineCall::program)
                .distinct()
                .forEach(program -> gatekeeper.demand(Permission.TAKE_CALLS, program));
        var desks = desksAt(telephonesOf(lines));
        var stored = storedOf(lines);
        claimDialledByHand(lines, stored, desks);
        var known = new Known(desks, callersOf(lines, stored));
        states.reserve(answering(lines, desks));
        var touched = new HashMap<AgentId, Boolean>();
        lines.forEach(line -> follow(line, stored.getOrDefault(line.reference(), List.of()), known, touched));
        states.follow(touched);
        touched.keySet().forEach(agent -> events.publishEvent(new CallsOfAgentChanged(agent)));
    }

    private Map<String, AgentView> desksAt(Set<String> telephones) {
        var desks = new HashMap<String, AgentView>();
        extensions
                .agentsAt(telephones)
                .forEach((extension, agent) -> agents.find(agent).ifPresent(view -> desks.put(extension, view)));
        return desks;
    }

    private static boolean mayTakeCallsOf(ProgramId program, AgentView agent) {
        return agent.active()
                && agent.role().may(Permission.TAKE_CALLS)
                && agent.scope().includes(program);
    }

    private void follow(LineCall line, List<CallRecord> stored, Known known, Map<AgentId, Boolean> touched) {
        var parts = withMissing(line, stored);
        for (int i = 0; i < parts.size(); i++) {
            touch(parts.get(i), bring(parts, i, line, known), known, touched);
        }
    }

    /** Whom the call concerned before, or does now, and whether he has let it ring. */
    private static void touch(CallRecord call, Before before, Known known, Map<AgentId, Boolean> touched) {
        var inHand = Stream.of(before.agent(), call.agent()).filter(Objects::nonNull);
        var ringing = Stream.concat(before.ringing().stream(), call.ringingAgents().stream());
        Stream.concat(inHand, ringing)
                .distinct()
                .forEach(agent -> touched.merge(agent, hasLetItRing(agent, call, before, known), Boolean::logicalOr));
    }

    /** Where the line knows of a part that is not stored, such as after a transfer at the telephone. */
    private List<CallRecord> withMissing(LineCall line, List<CallRecord> stored) {
        var parts = Stream.concat(
                        stored.stream(),
                        Stream.iterate(
                                        stored.size() + 1,
                                        part -> part <= line.parts().size(),
                                        part -> part + 1)
                                .map(part -> new CallRecord(line, part)))
                .toList();
        for (int i = stored.size(); i < parts.size(); i++) {
            var call = calls.save(parts.get(i));
            if (i > 0) {
                goOn(call, parts.get(i - 1));
            }
        }
        return parts;
    }

    private void goOn(CallRecord call, CallRecord former) {
        call.goesOnFrom(former);
        runner.passOn(call.run(), former.id().contact(), call.id().contact());
    }

    private Before bring(List<CallRecord> parts, int index, LineCall line, Known known) {
        var call = parts.get(index);
        var before = Before.of(call);
        int last = line.parts().size() - 1;
        boolean isLast = index == parts.size() - 1;
        if (index < last || (index == last && isLast)) {
            call.hears(line, line.parts().get(index));
        } else if (isLast) {
            call.hearsOf(line);
            call.hearsHowItGoes(line.parts().get(last));
        } else {
            call.hearsOf(line);
        }
        call.settlePhase();
        matchByNumber(call, before, known);
        handOver(call, before, index <= last ? line.parts().get(index) : null, known);
        call.settlePhase();
        tell(call, before);
        return before;
    }

    /**
     * Whoever sits at the telephone that answered has the call in hand, or gets it when he is done with another one, and
     * keeps it whoever sits down there later.
     */
    private void handOver(CallRecord call, Before before, LineCall.@Nullable Part said, Known known) {
        call.ringsAt(call.ringingExtensions().stream()
                .flatMap(extension -> known.at(extension, call.program()).stream())
                .map(AgentView::id)
                .toList());
        if (call.isTaken() || said == null) {
            return;
        }
        var by = said.answeredBy();
        if (call.agent() != null && by != null && by.equals(before.answeredBy())) {
            return;
        }
        var answering = known.at(by, call.program()).orElse(null);
        if (answering != null && isFreeFor(call, answering.id())) {
            call.isAnsweredBy(answering.id(), answering.name().full());
        } else if (!call.isOver() || call.agent() == null) {
            call.isAnsweredBy(null, null);
            Optional.ofNullable(answering).map(AgentView::id).ifPresent(call::waitsFor);
        }
    }

    private void isAnswered(CallRecord call, AgentId answering) {
        agents.find(answering)
                .ifPresent(agent -> call.isAnsweredBy(answering, agent.name().full()));
    }

    /** Gives an agent who is done with a call the next one that he has answered at his telephone meanwhile. */
    void handOverAnswered(AgentId agent) {
        calls.flush();
        calls.findAnsweredFor(agent.value(), Limit.of(1)).ifPresent(call -> {
            var before = Before.of(call);
            isAnswered(call, agent);
            call.settlePhase();
            tell(call, before);
        });
    }

    private static List<AgentId> answering(List<LineCall> lines, Map<String, AgentView> desks) {
        return lines.stream()
                .flatMap(line -> line.parts().stream())
                .flatMap(part -> Stream.ofNullable(part.answeredBy()))
                .flatMap(extension -> Stream.ofNullable(desks.get(extension)))
                .map(AgentView::id)
                .toList();
    }

    /** Whoever answers is reserved by now. */
    private boolean isFreeFor(CallRecord call, AgentId agent) {
        return calls.findInHandOf(agent.value())
                .map(inHand -> inHand.id().equals(call.id()))
                .orElse(true);
    }

    /**
     * Once for each number in each program, as most callers are nobody's: asking again with each event would find nobody
     * again. Whoever was found in another program, before the number dialled was told, is not who calls.
     */
    private static void matchByNumber(CallRecord call, Before before, Known known) {
        var from = call.from();
        if (call.isTaken() || !call.isInbound() || from == null || before.isFromTheSame(call)) {
            return;
        }
        if (call.matchedBy() == MatchedBy.UNIQUE_NUMBER) {
            call.isWithSomebodyElse();
        }
        known.caller(call.program(), from).ifPresent(caller -> call.isWith(caller, MatchedBy.UNIQUE_NUMBER));
    }

    private void tell(CallRecord call, Before before) {
        var agent = call.agent();
        if (agent != null && !agent.equals(before.agent())) {
            events.publishEvent(new CallStarted(gatekeeper.actor(), call.id(), call.program(), call.participant()));
        }
        if (agent != null && call.phase() == Phase.WRAP_UP && before.phase() != Phase.WRAP_UP) {
            endFor(agent, call);
        }
        if (call.needsWrapUpRule()) {
            call.isWrappedUpBy(wrapUps.ruleFor(call.program(), call.line()));
        }
    }

    private void endFor(AgentId agent, CallRecord call) {
        var participant = call.participant();
        if (participant != null) {
            call.reached(register.levelOf(participant, agent));
            register.endContact(participant, agent);
        }
        events.publishEvent(new CallEnded(
                gatekeeper.actor(),
                call.id(),
                call.program(),
                participant,
                call.view(clock.instant()).duration().toSeconds()));
    }

    /** Whoever sits in a group in which another one was quicker was not absent. */
    private static boolean hasLetItRing(AgentId agent, CallRecord call, Before before, Known known) {
        boolean wasOutrun = before.extensions().size() > 1 && call.answeringExtension() != null;
        if (!before.ringing().contains(agent) || call.ringsAt(agent) || agent.equals(call.agent()) || wasOutrun) {
            return false;
        }
        return before.extensions().stream()
                .filter(extension -> known.at(extension, before.program())
                        .map(AgentView::id)
                        .filter(agent::equals)
                        .isPresent())
                .anyMatch(extension -> call.lastRingAt(extension).compareTo(RING_PATIENCE) >= 0);
    }

    private Map<LineReference, List<CallRecord>> storedOf(Collection<LineCall> lines) {
        var bySource = lines.stream()
                .map(LineCall::reference)
                .collect(Collectors.groupingBy(
                        LineReference::source, Collectors.mapping(LineReference::externalId, Collectors.toList())));
        var stored = new HashMap<LineReference, List<CallRecord>>();
        bySource.forEach((source, externalIds) -> calls.findLockedOfLine(source, externalIds).stream()
                .sorted(Comparator.comparingLong(call -> call.id().value()))
                .collect(Collectors.groupingBy(
                        call -> new LineReference(source, Objects.requireNonNull(call.externalId()))))
                .forEach(stored::put));
        return stored;
    }

    /** Where they ring, or were answered, now or before. */
    private static Set<String> telephonesOf(Collection<LineCall> lines) {
        return lines.stream()
                .flatMap(line -> line.parts().stream())
                .flatMap(LineCall.Part::telephones)
                .collect(Collectors.toSet());
    }

    private void claimDialledByHand(
            List<LineCall> lines, Map<LineReference, List<CallRecord>> stored, Map<String, AgentView> desks) {
        var seated = desks.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, desk -> desk.getValue().id()));
        lines.stream()
                .filter(line -> !stored.containsKey(line.reference()))
                .forEach(line -> dialledByHand
                        .claim(line, seated)
                        .ifPresent(call -> stored.put(line.reference(), List.of(call))));
    }

    private Map<ProgramId, Map<PhoneNumber, ParticipantId>> callersOf(
            List<LineCall> lines, Map<LineReference, List<CallRecord>> stored) {
        var numbers = new HashMap<ProgramId, Set<PhoneNumber>>();
        for (var line : lines) {
            var from = line.from();
            if (from != null && !isKnownFrom(from, stored.getOrDefault(line.reference(), List.of()), line)) {
                numbers.computeIfAbsent(line.program(), program -> new HashSet<>())
                        .add(from);
            }
        }
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, asked -> register.byNumberOfOne(asked.getKey(), asked.getValue())));
    }

    private static boolean isKnownFrom(PhoneNumber from, List<CallRecord> stored, LineCall line) {
        return stored.size() >= line.parts().size()
                && stored.stream()
                        .allMatch(call ->
                                from.equals(call.from()) && line.program().equals(call.program()));
    }
}
