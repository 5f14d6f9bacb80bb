package org.infolinia.ledger.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.ledger.reward.RewardOrderId;

/** A reward that is ordered and not yet sent, and the lots it pins: one element for each single point. */
final class NotedOrder {

    final RewardOrderId id;
    final List<NotedLot> pinned = new ArrayList<>();
    ParticipantId owner;

    NotedOrder(RewardOrderId id, ParticipantId owner) {
        this.id = id;
        this.owner = owner;
    }

    void pin(long points, List<NotedLot> among, NotedPurse purse) {
        long missing = points;
        for (var lot : among) {
            for (; missing > 0 && lot.free() > 0; missing--) {
                lot.pinned++;
                pinned.add(lot);
            }
        }
        pinned.sort(Comparator.comparing(purse.lots::indexOf));
    }

    /** The same number of points of each day, in the lots that have arrived in another purse. */
    void pinAnew(List<NotedLot> arrived, NotedPurse purse) {
        var old = NotedLot.counted(pinned);
        pinned.clear();
        old.forEach((was, points) ->
                pin(points, arrived.stream().filter(lot -> lot.hasDaysOf(was)).toList(), purse));
    }

    void unpin() {
        pinned.forEach(lot -> lot.pinned--);
    }
}
