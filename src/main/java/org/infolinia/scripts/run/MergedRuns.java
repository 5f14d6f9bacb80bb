package org.infolinia.scripts.run;

import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.merging.Belongings;
import org.infolinia.participants.merging.ParticipantsMerged;
import org.infolinia.participants.merging.ParticipantsParted;
import org.infolinia.participants.merging.Provenance;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Runs, also those under way, are with the survivor when two participants become one; what is said is of him then. */
@Component
@Order(40)
class MergedRuns implements Belongings {

    private static final Provenance.Table RUNS = new Provenance.Table("scripts.belongings", "scripts.run");

    private final Runs runs;
    private final Provenance provenance;

    MergedRuns(Runs runs, Provenance provenance) {
        this.runs = runs;
        this.provenance = provenance;
    }

    @Override
    public String messageKey() {
        return RUNS.things();
    }

    @Override
    public long count(ParticipantId participant) {
        return runs.count(participant);
    }

    @EventListener
    void on(ParticipantsMerged merged) {
        provenance.pass(merged, RUNS);
    }

    /** Also those since that were followed in calls which have returned. */
    @EventListener
    @Order(ParticipantsParted.THE_REST_RETURNS)
    void on(ParticipantsParted parted) {
        provenance.handBack(parted, RUNS);
        provenance.handBack(
                parted, RUNS, runs.inCalls(provenance.numbers(parted.merge().id(), "calls.belongings")));
    }
}
