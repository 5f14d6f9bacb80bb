package org.infolinia.calls;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.calls.CallView.MatchedBy;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.calls.dispositions.GivenDisposition;
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

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long programId;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private @Nullable String numberFrom;
    private @Nullable String numberDialled;
    private long agentId;
    private String agentName;
    private @Nullable Long participantId;

    @Enumerated(EnumType.STRING)
    private MatchedBy matchedBy = MatchedBy.UNKNOWN;

    @Enumerated(EnumType.STRING)
    private IdentificationLevel level = IdentificationLevel.UNKNOWN;

    @Enumerated(EnumType.STRING)
    private Phase phase = Phase.TALKING;

    private Instant answeredAt;
    private @Nullable Instant holdStartedAt;
    private long heldSeconds;
    private @Nullable Instant endedAt;
    private @Nullable Instant wrapUpEndedAt;
    private @Nullable String endReason;
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

    @SuppressWarnings("NullAway.Init")
    protected CallRecord() {}

    CallRecord(StartCall command, AgentId agent, String agentName, Instant now) {
        this.programId = command.program().value();
        this.direction = command.direction();
        this.numberFrom = command.from() == null ? null : command.from().e164();
        this.numberDialled =
                command.dialled() == null ? null : command.dialled().e164();
        this.agentId = agent.value();
        this.agentName = agentName;
        this.answeredAt = now;
    }

    /** A call that was over before it got here. */
    static CallRecord past(PastCall past) {
        var call = new CallRecord(past.start(), past.agent(), past.agentName(), past.answeredAt());
        if (past.participant() != null) {
            call.isWith(past.participant(), MatchedBy.UNIQUE_NUMBER);
        }
        call.level = past.level();
        call.note = past.note();
        call.noteSavedAt = past.note().isEmpty() ? null : past.endedAt();
        call.end(past.endedAt(), past.level());
        var given = past.dispositions().stream()
                .map(code -> new GivenDisposition(code, FIRST_WORDS))
                .toList();
        call.finish(given, null, past.endedAt().plus(past.wrapUp()));
        return call;
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
        return agentId == agent.value();
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
        endedAt = now;
        endReason = "ANSWERED";
        level = reached;
    }

    /** @param noSurveyReason why the caller is not asked how satisfied he is, or null when nobody decided so */
    void finish(List<GivenDisposition> chosen, @Nullable String noSurveyReason, Instant now) {
        phase = Phase.FINISHED;
        wrapUpEndedAt = now;
        this.noSurveyReason = noSurveyReason;
        dispositions.clear();
        dispositions.addAll(chosen);
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
                new AgentId(agentId),
                agentName,
                participant(),
                matchedBy,
                level,
                phase,
                answeredAt,
                endedAt,
                Duration.ofSeconds(heldSeconds).plus(presentHold(now)),
                Duration.between(phaseBegan(), now),
                Duration.between(answeredAt, endedAt == null ? now : endedAt),
                runId == null ? null : new RunId(runId),
                note,
                noteSavedAt,
                dispositions,
                noSurveyReason);
    }

    private Instant phaseBegan() {
        if (holdStartedAt != null) {
            return holdStartedAt;
        }
        return endedAt == null ? answeredAt : endedAt;
    }

    private Duration presentHold(Instant now) {
        return holdStartedAt == null ? Duration.ZERO : Duration.between(holdStartedAt, now);
    }

    private static @Nullable PhoneNumber number(@Nullable String e164) {
        return e164 == null ? null : new PhoneNumber(e164);
    }
}
