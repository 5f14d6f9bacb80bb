package org.infolinia.participants.merging;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Refusal;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RecordUnion;
import org.infolinia.participants.merging.MergePreview.Holding;
import org.infolinia.participants.merging.MergePreview.Side;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one participant of two who are the same person. Whatever the one had is the other's afterwards; his number and
 * his page lead there. What went over is remembered, so that {@link ParticipantParting} can take it back.
 */
@Service
public class ParticipantMerge {

    private static final Comparator<Side> OLDER_FIRST = Comparator.comparing(
                    (Side side) -> side.participant().joinedOn())
            .thenComparing(side -> side.participant().id().value());

    private final ParticipantRegister register;
    private final RecordUnion union;
    private final MergeRows merges;
    private final ObjectProvider<Belongings> belongings;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParticipantMerge(
            ParticipantRegister register,
            RecordUnion union,
            MergeRows merges,
            ObjectProvider<Belongings> belongings,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.union = union;
        this.merges = merges;
        this.belongings = belongings;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What both have. Refused as {@code merge-unknown}, {@code merge-with-oneself}, {@code merge-across-programs} or
     * {@code merge-not-active}.
     *
     * @throws AccessDeniedException when the asker may not merge participants of their program
     */
    @Transactional(readOnly = true)
    public Outcome<MergePreview> preview(ParticipantId one, ParticipantId other) {
        var stamp = union.stampOf(one, other);
        return pair(one, other).map(pair -> {
            var sides = pair.stream().map(this::side).sorted(OLDER_FIRST).toList();
            return new MergePreview(sides.getFirst(), sides.getLast(), stamp);
        });
    }

    /**
     * MergeRows them, with everything that modules keep of the one who is merged. Refused as a preview is, as
     * {@code merge-reason-length}, and as {@code changed-meanwhile} when either is no longer what the preview showed.
     * Tried again when somebody else was in the way.
     *
     * @return the survivor
     * @throws AccessDeniedException when the asker may not merge participants of their program
     */
    public Outcome<Participant> merge(MergeParticipants command) {
        return transactions.run(() -> mergeLocked(command));
    }

    private Outcome<Participant> mergeLocked(MergeParticipants command) {
        var stamp = union.lockedStampOf(command.survivor(), command.merged());
        return switch (pair(command.survivor(), command.merged())) {
            case Outcome.Refused<List<Participant>>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<List<Participant>>(List<Participant> pair) ->
                objectionTo(command, stamp)
                        .map(Outcome::<Participant>refused)
                        .orElseGet(() -> Outcome.done(merge(command, pair.getLast())));
        };
    }

    private Optional<Refusal> objectionTo(MergeParticipants command, String stamp) {
        return stamp.equals(command.stamp())
                ? MergeRules.reasonIsGiven(command.reason())
                : Optional.of(Refusal.of("changed-meanwhile"));
    }

    private Participant merge(MergeParticipants command, Participant merged) {
        var by = gatekeeper.actor();
        var id = merges.remember(command, by.name(), clock.instant());
        var survivor = union.unite(command.survivor(), command.merged()).orElseThrow();
        events.publishEvent(new ParticipantsMerged(by, id, survivor, merged, command.reason()));
        return survivor;
    }

    private Outcome<List<Participant>> pair(ParticipantId one, ParticipantId other) {
        var pair =
                Stream.of(one, other).flatMap(id -> register.find(id).stream()).toList();
        if (pair.size() < 2) {
            return Outcome.refused("merge-unknown");
        }
        pair.forEach(participant -> gatekeeper.demand(Permission.MERGE_PARTICIPANTS, participant.program()));
        return MergeRules.firstObjectionTo(pair.getFirst(), pair.getLast())
                .map(Outcome::<List<Participant>>refused)
                .orElseGet(() -> Outcome.done(pair));
    }

    private Side side(Participant participant) {
        var holdings = belongings
                .orderedStream()
                .map(things ->
                        new Holding(things.messageKey(), things.count(participant.id()), things.isConfidential()))
                .toList();
        return new Side(participant, register.levelOf(participant.id()), holdings);
    }
}
