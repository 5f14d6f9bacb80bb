package org.infolinia.scripts.run;

import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.merging.Belongings;
import org.infolinia.participants.merging.ParticipantsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs, also those under way, are with the survivor when two participants become one; what is said is of him then. */
@Component
class MergedRuns implements Belongings {

    private static final int ORDER = 40;

    private final Runs runs;

    MergedRuns(Runs runs) {
        this.runs = runs;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String messageKey() {
        return "scripts.belongings";
    }

    @Override
    public long count(ParticipantId participant) {
        return runs.count(participant);
    }

    @EventListener
    void on(ParticipantsMerged merged) {
        runs.pass(merged.from(), merged.to());
    }
}
