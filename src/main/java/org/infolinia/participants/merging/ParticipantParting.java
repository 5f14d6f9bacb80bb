package org.infolinia.participants.merging;

import java.time.Clock;
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
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two participants again of those who were merged by mistake. What went over goes back, and with it what came since
 * by an address or number of the other's own; all else that has happened since stays with the survivor.
 */
@Service
public class ParticipantParting {

    private final MergeRows merges;
    private final RecordUnion records;
    private final Provenance provenance;
    private final ParticipantRegister register;
    private final ObjectProvider<PartingRule> rules;
    private final ObjectProvider<Belongings> belongings;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParticipantParting(
            MergeRows merges,
            RecordUnion records,
            Provenance provenance,
            ParticipantRegister register,
            ObjectProvider<PartingRule> rules,
            ObjectProvider<Belongings> belongings,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.merges = merges;
        this.records = records;
        this.provenance = provenance;
        this.register = register;
        this.rules = rules;
        this.belongings = belongings;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Who was merged into a participant, the newest merge first; empty for whoever may not merge participants of his program. */
    @Transactional(readOnly = true)
    public List<PastMerge> into(ParticipantId survivor) {
        return register.find(survivor)
                .filter(participant -> gatekeeper.allows(Permission.MERGE_PARTICIPANTS, participant.program()))
                .map(participant -> merges.into(survivor))
                .orElse(List.of());
    }

    /**
     * What goes back, and whether it can.
     *
     * @throws AccessDeniedException when there is no such merge in force, or the asker may not merge participants there
     */
    @Transactional(readOnly = true)
    public PartingPreview preview(MergeId id) {
        var merge = mergeInForce(id);
        var counts = provenance.counts(id);
        var returning = belongings
                .orderedStream()
                .filter(things -> counts.containsKey(things.messageKey()))
                .map(things -> new Holding(things.messageKey(), counts.getOrDefault(things.messageKey(), 0L), false))
                .toList();
        var objection = objectionTo(merge, false);
        boolean canBeOwed = objection.isPresent() && objectionTo(merge, true).isEmpty();
        return new PartingPreview(merge, returning, objection, canBeOwed);
    }

    /**
     * Takes the merge back. Refused as {@code merge-reason-length}, {@code unmerge-survivor-changed} when the survivor was
     * merged himself or is restricted, {@code unmerge-later-first} when somebody else was merged into him since, and as
     * {@link PartingRule modules} refuse. Tried again when somebody else was in the way.
     *
     * @return the one who is himself again
     * @throws AccessDeniedException when there is no such merge in force, or the asker may not merge participants there
     */
    public Outcome<Participant> part(PartParticipants command) {
        return transactions.run(() -> partLocked(command));
    }

    private Outcome<Participant> partLocked(PartParticipants command) {
        merges.lockBoth(mergeInForce(command.merge()));
        var merge = mergeInForce(command.merge());
        return MergeRules.reasonIsGiven(command.reason())
                .or(() -> objectionTo(merge, command.acceptsDebt()))
                .map(Outcome::<Participant>refused)
                .orElseGet(() -> Outcome.done(part(merge, command.reason())));
    }

    private Participant part(PastMerge merge, String reason) {
        var by = gatekeeper.actor();
        var survivor = register.find(merge.survivor()).orElseThrow();
        var parted = new ParticipantsParted(
                by,
                survivor.program(),
                merge,
                survivor.number(),
                merges.contactsOfMergedAlone(merge, "EMAIL"),
                merges.contactsOfMergedAlone(merge, "PHONE"),
                reason);
        merges.undo(merge, by.name(), reason, clock.instant());
        records.areFoundAnew(merge.survivor(), merge.merged());
        events.publishEvent(parted);
        return register.find(merge.merged()).orElseThrow();
    }

    private Optional<Refusal> objectionTo(PastMerge merge, boolean acceptsDebt) {
        return survivorIsStillHimself(merge)
                .or(() -> noneWasMergedSince(merge))
                .or(() -> rules.stream()
                        .flatMap(rule -> rule.objectionTo(merge, acceptsDebt).stream())
                        .findFirst());
    }

    private Optional<Refusal> survivorIsStillHimself(PastMerge merge) {
        return merges.numberOfInactiveSurvivor(merge).map(number -> Refusal.of("unmerge-survivor-changed", number));
    }

    /** Who came later may have brought what is the survivor's now; merges are taken back from their end. */
    private Optional<Refusal> noneWasMergedSince(PastMerge merge) {
        return Stream.of(merges.into(merge.survivor()).getFirst())
                .filter(newest -> !newest.id().equals(merge.id()))
                .map(newest -> Refusal.of("unmerge-later-first", newest.number()))
                .findFirst();
    }

    private PastMerge mergeInForce(MergeId id) {
        return merges.find(id)
                .filter(merge -> register.find(merge.survivor())
                        .filter(survivor -> gatekeeper.allows(Permission.MERGE_PARTICIPANTS, survivor.program()))
                        .isPresent())
                .orElseThrow(() -> new AccessDeniedException("No such merge in scope"));
    }
}
