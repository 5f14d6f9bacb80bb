package org.infolinia.participants;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.search.IndexChanges;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes one record of two, for whoever may merge. Does not ask whether the two fit; {@code merging} does, and tells the trail. */
@Component
public class RecordUnion {

    private final ParticipantRecords participants;
    private final IndexChanges index;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    RecordUnion(ParticipantRecords participants, IndexChanges index, Gatekeeper gatekeeper, Clock clock) {
        this.participants = participants;
        this.index = index;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** What these records are at the moment, in a few characters: another one as soon as any of them has changed. */
    @Transactional(readOnly = true)
    public String stampOf(ParticipantId one, ParticipantId other) {
        return stamp(participants.findByIdIn(ids(one, other)));
    }

    /** The same, and nobody changes them until the transaction ends; empty, and nothing is locked, for whoever may not merge them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String lockedStampOf(ParticipantId one, ParticipantId other) {
        var ids = ids(one, other);
        var mayMerge = participants.findProgramsOf(ids).stream()
                .allMatch(program -> gatekeeper.allows(Permission.MERGE_PARTICIPANTS, new ProgramId(program)));
        return mayMerge ? stamp(participants.lock(ids)) : "";
    }

    /**
     * Whatever was known of {@code loser} is known of {@code survivor}, and he is found by nobody any more.
     *
     * @return the survivor as he is now; empty when there is no such record
     * @throws AccessDeniedException when the asker may not merge participants of their program
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Participant> unite(ParticipantId survivor, ParticipantId loser) {
        return participants
                .findById(survivor.value())
                .flatMap(surviving -> participants.findById(loser.value()).map(merged -> unite(surviving, merged)));
    }

    private Participant unite(ParticipantRecord survivor, ParticipantRecord loser) {
        gatekeeper.demand(Permission.MERGE_PARTICIPANTS, survivor.program());
        gatekeeper.demand(Permission.MERGE_PARTICIPANTS, loser.program());
        long loserId = loser.id().value();
        participants.passActivity(survivor.id().value(), loserId);
        loser.mergeInto(survivor, clock.instant());
        participants.findByMergedIntoIn(List.of(loserId)).forEach(former -> former.leadTo(survivor));
        index.changed(ParticipantsInSearch.KIND, ids(survivor.id(), loser.id()));
        return survivor.view();
    }

    /** Both are found by what they are by now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void areFoundAnew(ParticipantId one, ParticipantId other) {
        index.changed(ParticipantsInSearch.KIND, ids(one, other));
    }

    private static List<Long> ids(ParticipantId one, ParticipantId other) {
        return Stream.of(one, other).map(ParticipantId::value).toList();
    }

    private static String stamp(Collection<ParticipantRecord> records) {
        return records.stream()
                .sorted(Comparator.comparing(record -> record.id().value()))
                .map(record -> record.id().value() + "." + record.version())
                .collect(Collectors.joining("-"));
    }
}
