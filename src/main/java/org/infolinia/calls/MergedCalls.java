package org.infolinia.calls;

import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.merging.Belongings;
import org.infolinia.participants.merging.ParticipantsMerged;
import org.infolinia.participants.merging.ParticipantsParted;
import org.infolinia.participants.merging.Provenance;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Calls, also those in hand, are with the survivor when two participants become one. */
@Component
@Order(30)
class MergedCalls implements Belongings {

    private static final String THINGS = "calls.belongings";

    private final CallRecords calls;
    private final Provenance provenance;

    MergedCalls(CallRecords calls, Provenance provenance) {
        this.calls = calls;
        this.provenance = provenance;
    }

    @Override
    public String messageKey() {
        return THINGS;
    }

    @Override
    public long count(ParticipantId participant) {
        return calls.countByParticipantId(participant.value());
    }

    @EventListener
    void on(ParticipantsMerged merged) {
        provenance.note(
                merged.merge(),
                THINGS,
                calls.findIdsByParticipantId(merged.from().value()));
        calls.pass(merged.from().value(), merged.to().value());
    }

    /** Those that went over, and those since with a number that is not the survivor's. */
    @EventListener
    @Order(ParticipantsParted.CONTACTS_RETURN)
    void on(ParticipantsParted parted) {
        var merge = parted.merge();
        provenance.note(merge.id(), THINGS, calls.findIdsSince(parted.from().value(), merge.at(), parted.phones()));
        calls.handBack(
                provenance.numbers(merge.id(), THINGS),
                parted.from().value(),
                parted.to().value());
    }
}
