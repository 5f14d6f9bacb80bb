package org.infolinia.calls;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.calls.CallView.EndReason;
import org.infolinia.calls.CallView.MatchedBy;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.calls.LineCall.LineReference;
import org.infolinia.calls.dispositions.GivenDisposition;
import org.infolinia.calls.wrapup.WrapUpMode;
import org.infolinia.calls.wrapup.WrapUpRule;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.scripts.run.RunId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "calls", name = "call")
class CallRecord {

    private static final int FIRST_WORDS = 1;
    private static final Long[] NOBODY = {};

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long programId;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private @Nullable String numberFrom;
    private @Nullable String numberDialled;
    private @Nullable Long agentId;
    private @Nullable String agentName;
    private @Nullable Long participantId;

    @Enumerated(EnumType.STRING)
    private MatchedBy matchedBy = MatchedBy.UNKNOWN;

    @Enumerated(EnumType.STRING)
    private IdentificationLevel level = IdentificationLevel.UNKNOWN;

    @Enumerated(EnumType.STRING)
    private Phase phase = Phase.TALKING;

    private Instant offeredAt;
    private @Nullable Instant ringingAt;
    private @Nullable Instant ringingSince;
    private String[] ringingExtensions = {};
    private Long[] ringingAgents = NOBODY;
    private @Nullable Instant answeredAt;
    private @Nullable Instant holdStartedAt;
    private long heldSeconds;
    private @Nullable Instant endedAt;
    private @Nullable Instant wrapUpEndedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;

    private @Nullable Instant heardAt;
    private @Nullable Long sourceId;
    private @Nullable String externalId;
    private int part = 1;

    /** Whether the agent has done something about the call himself; else he has it as long as the line says so. */
    private boolean taken;

    private boolean passedOn;
    private @Nullable Long continuesId;
    private @Nullable String recording;
    private @Nullable Instant noticeAt;
    private @Nullable Instant recordingRefusedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable WrapUpMode wrapUpMode;

    private @Nullable Instant wrapUpDueAt;
    private @Nullable String wrapUpExtendedBecause;
    private boolean leftBehind;
    private @Nullable Long runId;
    private String note = "";
    private @Nullable Instant noteSavedAt;
    private @Nullable String noSurveyReason;

    @Version
    private int version;

    @ElementCollection
    @BatchSize(size = CallDesk.LIST_SIZE)
    @CollectionTable(schema = "calls", name = "call_disposition", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    private List<GivenDisposition> dispositions = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = CallDesk.LIST_SIZE)
    @CollectionTable(schema = "calls", name = "leg", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    private List<CallLeg> legs = new ArrayList<>();

    /** Which ringing each agent has left to others, by when it began. */
    @ElementCollection
    @BatchSize(size = CallDesk.LIST_SIZE)
    @CollectionTable(schema = "calls", name = "given_back", joinColumns = @JoinColumn(name = "call_id"))
    @MapKeyColumn(name = "agent_id")
    @Column(name = "offered_at")
    private Map<Long, Instant> givenBack = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected CallRecord() {}

    private CallRecord(StartCall command, Instant offeredAt) {
        this.programId = command.program().value();
        this.direction = command.direction();
        this.numberFrom = command.from() == null ? null : command.from().e164();
        this.numberDialled =
                command.dialled() == null ? null : command.dialled().e164();
        this.offeredAt = offeredAt;
    }

    CallRecord(StartCall command, AgentId agent, String agentName, Instant now) {
        this(command, now);
        this.agentId = agent.value();
        this.agentName = agentName;
        this.taken = true;
        this.answeredAt = now;
    }

    /** A call that a telephone system tells of; {@link #hears} says more. */
    CallRecord(LineCall line, int part) {
        this.programId = line.program().value();
        this.direction = line.direction();
        this.sourceId = line.reference().source();
        this.externalId = line.reference().externalId();
        this.part = part;
        this.phase = Phase.WAITING;
        this.offeredAt = line.lastHeardAt();
    }

    /** The same caller with the next agent, who has not taken him yet. */
    CallRecord continuation(Instant now) {
        var next = new CallRecord();
        next.programId = programId;
        next.direction = direction;
        next.numberFrom = numberFrom;
        next.numberDialled = numberDialled;
        next.sourceId = sourceId;
        next.externalId = externalId;
        next.part = part + 1;
        next.phase = Phase.WAITING;
        next.offeredAt = now;
        next.goesOnFrom(this);
        return next;
    }

    /** Takes over what was learned of the caller and how far the script has come. */
    void goesOnFrom(CallRecord former) {
        continuesId = former.id().value();
        participantId = former.participantId;
        matchedBy = former.matchedBy;
        runId = former.runId;
        recording = former.recording;
        noticeAt = former.noticeAt;
        recordingRefusedAt = former.recordingRefusedAt;
    }

    /** A call that was over before it got here. */
    static CallRecord past(PastCall past) {
        return switch (past) {
            case PastCall.Taken taken -> taken(taken);
            case PastCall.Abandoned abandoned -> abandoned(abandoned);
        };
    }

    private static CallRecord taken(PastCall.Taken past) {
        var call = new CallRecord(past.start(), past.agent(), past.agentName(), past.answeredAt());
        if (past.arrival() != null) {
            call.arrived(past.arrival());
        }
        if (past.participant() != null) {
            call.isWith(past.participant(), MatchedBy.UNIQUE_NUMBER);
        }
        call.heldSeconds = past.held().toSeconds();
        call.note = past.note();
        call.noteSavedAt = past.note().isEmpty() ? null : past.endedAt();
        call.end(past.endedAt(), past.level());
        var given = past.dispositions().stream()
                .map(code -> new GivenDisposition(code, FIRST_WORDS))
                .toList();
        call.finish(given, null, past.endedAt().plus(past.wrapUp()));
        return call;
    }

    private static CallRecord abandoned(PastCall.Abandoned past) {
        var call = new CallRecord(past.start(), past.endedAt());
        call.arrived(past.arrival());
        call.phase = Phase.FINISHED;
        call.endedAt = past.endedAt();
        call.wrapUpEndedAt = past.endedAt();
        call.endReason = EndReason.ofHangingUpAfter(past.waited());
        return call;
    }

    private void arrived(PastCall.Arrival arrival) {
        sourceId = arrival.line().source();
        externalId = arrival.line().externalId();
        offeredAt = arrival.offeredAt();
        heardAt = arrival.offeredAt();
    }

    CallId id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new CallId(id);
    }

    ProgramId program() {
        return new ProgramId(programId);
    }

    boolean belongsTo(AgentId agent) {
        return agentId != null && agentId == agent.value();
    }

    @Nullable
    AgentId agent() {
        return agentId == null ? null : new AgentId(agentId);
    }

    /** At whose telephones it rings, or whom it waits for. */
    List<AgentId> ringingAgents() {
        return Arrays.stream(ringingAgents).map(AgentId::new).toList();
    }

    boolean ringsAt(AgentId agent) {
        return ringingAgents().contains(agent);
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    /** The telephone system tells of it, too. */
    void isOn(LineReference line) {
        sourceId = line.source();
        externalId = line.externalId();
    }

    boolean isOfLine() {
        return sourceId != null;
    }

    boolean isTaken() {
        return taken;
    }

    boolean isPassedOn() {
        return passedOn;
    }

    MatchedBy matchedBy() {
        return matchedBy;
    }

    @Nullable
    PhoneNumber from() {
        return number(numberFrom);
    }

    /** The number of ours that was called; null when none is known, and when we called. */
    @Nullable
    PhoneNumber line() {
        return isInbound() ? number(numberDialled) : null;
    }

    boolean isInbound() {
        return direction == Direction.INBOUND;
    }

    @Nullable
    RunId run() {
        return runId == null ? null : new RunId(runId);
    }

    /** What the line says of this part counts before what was pressed here. */
    void hears(LineCall line, LineCall.Part said) {
        hearsOf(line);
        offeredAt = said.offeredAt();
        ringingAt = said.rangAt();
        answeredAt = said.answeredAt() == null ? takenAt() : said.answeredAt();
        legs.clear();
        said.legs().stream().map(CallLeg::of).forEach(legs::add);
        hearsHowItGoes(said);
    }

    /** Part of a call that was passed on here, of which the line knows nothing: for it one part goes on. */
    void hearsOf(LineCall line) {
        heardAt = line.lastHeardAt();
        if (!taken) {
            programId = line.program().value();
            direction = line.direction();
        }
        numberFrom = line.from() == null ? null : line.from().e164();
        numberDialled = line.dialled() == null ? null : line.dialled().e164();
        recording = line.recording();
        noticeAt = line.noticeAt();
    }

    /** Where the caller is: ringing, held or gone. */
    void hearsHowItGoes(LineCall.Part said) {
        ringingSince =
                said.ringing().isEmpty() ? null : said.ringing().getFirst().since();
        ringingExtensions =
                said.ringing().stream().map(LineCall.Ringing::extension).toArray(String[]::new);
        if (said.heldSince() != null || !said.held().isZero()) {
            heldSeconds = said.held().toSeconds();
            holdStartedAt = said.heldSince();
        }
        passedOn = passedOn || said.passedOn();
        if (said.endedAt() != null || !isOver()) {
            endedAt = said.endedAt();
            endReason = answeredAt != null && endedAt != null ? EndReason.ANSWERED : said.endReason();
        }
        if (endedAt != null) {
            holdStartedAt = null;
        }
    }

    /** Rings at these agents' telephones, but for whoever has given this very ringing back. */
    void ringsAt(Collection<AgentId> agents) {
        ringingAgents = taken
                ? NOBODY
                : agents.stream()
                        .filter(agent -> !hasGivenBack(agent, ringingSince))
                        .map(AgentId::value)
                        .distinct()
                        .sorted()
                        .toArray(Long[]::new);
    }

    private boolean hasGivenBack(AgentId agent, @Nullable Instant offeredSince) {
        var before = offeredSince == null ? null : givenBack.get(agent.value());
        return before != null && !before.isBefore(offeredSince);
    }

    /** How long it rang there when it rang there last; nothing while it still does. */
    Duration lastRingAt(String extension) {
        return legs.reversed().stream()
                .filter(leg -> leg.extension().equals(extension))
                .findFirst()
                .map(CallLeg::rang)
                .orElse(Duration.ZERO);
    }

    void isGivenBackBy(AgentId agent) {
        var since = answeredAt == null ? ringingSince : answeredAt;
        if (since != null) {
            givenBack.put(agent.value(), since);
        }
        ringingAgents = Arrays.stream(ringingAgents)
                .filter(other -> other != agent.value())
                .toArray(Long[]::new);
    }

    /** He has answered at his telephone, but is not done with another call yet. */
    void waitsFor(AgentId agent) {
        ringingAgents = hasGivenBack(agent, answeredAt) ? NOBODY : new Long[] {agent.value()};
    }

    /** The telephone that answered, as the line has said; null when none has, or it was not told which. */
    @Nullable
    String answeringExtension() {
        return legs.stream()
                .filter(leg -> leg.answeredAt() != null)
                .map(CallLeg::extension)
                .findFirst()
                .orElse(null);
    }

    List<String> ringingExtensions() {
        return List.of(ringingExtensions);
    }

    /** The line says who has answered; he has the call as long as it says so. */
    void isAnsweredBy(@Nullable AgentId agent, @Nullable String name) {
        agentId = agent == null ? null : Long.valueOf(agent.value());
        agentName = name;
        ringingAgents = agent == null ? ringingAgents : NOBODY;
    }

    /** The agent says that the call is his. */
    void isTakenBy(AgentId agent, String name, Instant now) {
        agentId = agent.value();
        agentName = name;
        taken = true;
        ringingAgents = NOBODY;
        answeredAt = answeredAt == null ? now : answeredAt;
        phase = holdStartedAt == null ? Phase.TALKING : Phase.ON_HOLD;
    }

    /** Whoever works on a call has it, whoever sits at his telephone meanwhile. */
    void isWorkedOn() {
        taken = true;
    }

    /** What follows for the agent from what the line has said; whoever has wrapped a call up is done with it. */
    void settlePhase() {
        if (phase == Phase.FINISHED && taken) {
            return;
        }
        if (endedAt != null) {
            phase = agentId == null ? Phase.FINISHED : Phase.WRAP_UP;
            wrapUpEndedAt = agentId == null ? endedAt : null;
            ringingAgents = answeredAt == null || agentId != null ? NOBODY : ringingAgents;
        } else if (answeredAt != null) {
            phase = holdStartedAt == null ? Phase.TALKING : Phase.ON_HOLD;
            wrapUpEndedAt = null;
        } else {
            phase = ringingExtensions.length == 0 ? Phase.WAITING : Phase.RINGING;
            wrapUpEndedAt = null;
        }
    }

    boolean isInHand() {
        return phase == Phase.TALKING || phase == Phase.ON_HOLD || phase == Phase.WRAP_UP;
    }

    boolean isInTalk() {
        return phase == Phase.TALKING || phase == Phase.ON_HOLD;
    }

    /** When the agent last did something about the call of which a trace is left. */
    Instant lastWorkedOnAt() {
        return Stream.of(offeredAt, answeredAt, holdStartedAt, noteSavedAt, recordingRefusedAt)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .orElse(offeredAt);
    }

    boolean isOver() {
        return phase == Phase.WRAP_UP || phase == Phase.FINISHED;
    }

    private @Nullable Instant takenAt() {
        return taken ? answeredAt : null;
    }

    /** Somebody else goes on with the caller. */
    void passOn() {
        passedOn = true;
    }

    boolean needsWrapUpRule() {
        return phase == Phase.WRAP_UP && wrapUpMode == null;
    }

    void isWrappedUpBy(WrapUpRule rule) {
        wrapUpMode = rule.mode();
        wrapUpDueAt = rule.time() == null || endedAt == null ? null : endedAt.plus(rule.time());
    }

    @Nullable
    WrapUpMode wrapUpMode() {
        return wrapUpMode;
    }

    boolean isWrapUpOver(Instant now) {
        return wrapUpDueAt != null && !now.isBefore(wrapUpDueAt);
    }

    boolean isWrapUpExtended() {
        return wrapUpExtendedBecause != null;
    }

    boolean isWrapUpTimed() {
        return wrapUpDueAt != null;
    }

    /**
     * As much time again as it has had, whatever is settled for others meanwhile, and from now on when that is over. The
     * line may have said since that the call ended later; no time is lost by that.
     */
    void extendWrapUp(String reason, Instant now) {
        if (wrapUpDueAt != null && endedAt != null) {
            var had = Duration.between(endedAt, wrapUpDueAt);
            var from = wrapUpDueAt.isAfter(now) ? wrapUpDueAt : now;
            wrapUpDueAt = from.plus(had.compareTo(WrapUpRule.SHORTEST) < 0 ? WrapUpRule.SHORTEST : had);
            wrapUpExtendedBecause = reason;
        }
    }

    /** Its agent has departed, and somebody has to end it for him. */
    void isLeftBehind() {
        leftBehind = true;
    }

    /** What was chosen so far, so that nothing is lost when time runs out. */
    void choose(List<GivenDisposition> chosen, @Nullable String noSurveyReason) {
        dispositions.clear();
        dispositions.addAll(chosen);
        this.noSurveyReason = noSurveyReason;
    }

    @Nullable
    String noSurveyReason() {
        return noSurveyReason;
    }

    List<GivenDisposition> chosen() {
        return List.copyOf(dispositions);
    }

    Phase phase() {
        return phase;
    }

    @Nullable
    ParticipantId participant() {
        return participantId == null ? null : new ParticipantId(participantId);
    }

    void isWith(ParticipantId participant, MatchedBy how) {
        participantId = participant.value();
        matchedBy = how;
    }

    void isWithSomebodyElse() {
        participantId = null;
        matchedBy = MatchedBy.UNKNOWN;
    }

    void hold(Instant now) {
        phase = Phase.ON_HOLD;
        holdStartedAt = now;
    }

    void resume(Instant now) {
        heldSeconds += presentHold(now).toSeconds();
        holdStartedAt = null;
        phase = Phase.TALKING;
    }

    void end(Instant now, IdentificationLevel reached) {
        if (phase == Phase.ON_HOLD) {
            resume(now);
        }
        phase = Phase.WRAP_UP;
        taken = true;
        endedAt = now;
        endReason = EndReason.ANSWERED;
        level = reached;
    }

    void reached(IdentificationLevel level) {
        this.level = level;
    }

    /** @param noSurveyReason why the caller is not asked how satisfied he is, or null when nobody decided so */
    void finish(List<GivenDisposition> chosen, @Nullable String noSurveyReason, Instant now) {
        phase = Phase.FINISHED;
        taken = true;
        wrapUpEndedAt = now;
        this.noSurveyReason = noSurveyReason;
        dispositions.clear();
        dispositions.addAll(chosen);
    }

    /** @param at null when the caller does not mind */
    void refusesRecording(@Nullable Instant at) {
        recordingRefusedAt = at;
    }

    /** Whether what was typed while the wrap-up ended may still be added. */
    boolean takesNotes(Instant now) {
        return wrapUpEndedAt == null || !now.isAfter(wrapUpEndedAt.plus(CallDesk.TYPING_TIME));
    }

    void note(String text, Instant now) {
        note = text;
        noteSavedAt = now;
    }

    void follows(RunId run) {
        runId = run.value();
    }

    CallView view(Instant now) {
        return new CallView(
                id(),
                program(),
                direction,
                number(numberFrom),
                number(numberDialled),
                agent(),
                agentName,
                participant(),
                matchedBy,
                level,
                phase,
                offeredAt,
                ringingAt,
                answeredAt,
                endedAt,
                endReason,
                passedOn,
                Duration.ofSeconds(heldSeconds).plus(presentHold(now)),
                Duration.between(phaseBegan(), now),
                Duration.between(answeredAt == null ? offeredAt : answeredAt, endedAt == null ? now : endedAt),
                runId == null ? null : new RunId(runId),
                note,
                noteSavedAt,
                dispositions,
                noSurveyReason,
                leftBehind,
                recordingView(),
                legs.stream().map(CallLeg::view).toList(),
                wrapUp(now));
    }

    private CallView.@Nullable Recording recordingView() {
        return recording == null && noticeAt == null && recordingRefusedAt == null
                ? null
                : new CallView.Recording(recording, noticeAt, recordingRefusedAt);
    }

    private CallView.@Nullable WrapUp wrapUp(Instant now) {
        if (phase != Phase.WRAP_UP || wrapUpMode == null) {
            return null;
        }
        var left = wrapUpDueAt == null ? null : Duration.between(now, wrapUpDueAt);
        return new CallView.WrapUp(wrapUpMode, left, isWrapUpExtended());
    }

    private Instant phaseBegan() {
        if (holdStartedAt != null) {
            return holdStartedAt;
        }
        if (endedAt != null) {
            return endedAt;
        }
        if (answeredAt != null) {
            return answeredAt;
        }
        return ringingSince == null ? offeredAt : ringingSince;
    }

    private Duration presentHold(Instant now) {
        return holdStartedAt == null ? Duration.ZERO : Duration.between(holdStartedAt, now);
    }

    private static @Nullable PhoneNumber number(@Nullable String e164) {
        return e164 == null ? null : new PhoneNumber(e164);
    }
}
