package org.infolinia.calls;

import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.merging.Belongings;
import org.infolinia.participants.merging.ParticipantsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Calls, also those in hand, are with the survivor when two participants become one. */
@Component
class MergedCalls implements Belongings {

    private static final int ORDER = 30;

    private final CallRecords calls;

    MergedCalls(CallRecords calls) {
        this.calls = calls;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String messageKey() {
        return "calls.belongings";
    }

    @Override
    public long count(ParticipantId participant) {
        return calls.countByParticipantId(participant.value());
    }

    @EventListener
    void on(ParticipantsMerged merged) {
        calls.pass(merged.from().value(), merged.to().value());
    }
}
