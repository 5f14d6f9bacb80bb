package org.infolinia.ledger.insight;

import java.util.List;

/** Why a participant matters now, and what may help. */
public record ParticipantInsight(Habit habit, Standing standing, List<Advice> advice) {

    public ParticipantInsight {
        advice = List.copyOf(advice);
    }
}
