package org.infolinia.participants;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.search.IndexChanges;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes one record of two. Does not ask whether that may be; {@code merging} does. */
@Component
public class RecordUnion {

    private final ParticipantRecords participants;
    private final IndexChanges index;
    private final Clock clock;

    RecordUnion(ParticipantRecords participants, IndexChanges index, Clock clock) {
        this.participants = participants;
        this.index = index;
        this.clock = clock;
    }

    /** What these records are at the moment, in a few characters: another one as soon as any of them has changed. */
    @Transactional(readOnly = true)
    public String stampOf(ParticipantId one, ParticipantId other) {
        return stamp(participants.findByIdIn(ids(one, other)));
    }

    /** The same, and nobody changes them until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String lockedStampOf(ParticipantId one, ParticipantId other) {
        return stamp(participants.lock(ids(one, other)));
    }

    /**
     * Whatever was known of {@code loser} is known of {@code survivor}, and he is found by nobody any more.
     *
     * @return the survivor as he is now; empty when there is no such record
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Participant> unite(ParticipantId survivor, ParticipantId loser) {
        return participants
                .findById(survivor.value())
                .flatMap(surviving -> participants.findById(loser.value()).map(merged -> {
                    merged.mergeInto(surviving, clock.instant());
                    participants.findByMergedIntoIn(List.of(loser.value())).forEach(former -> former.leadTo(surviving));
                    participants.passActivity(survivor.value(), loser.value());
                    index.changed(ParticipantsInSearch.KIND, ids(survivor, loser));
                    return surviving.view();
                }));
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
