package org.infolinia.tickets.fulltext.index;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the upkeep of the index of texts does by itself. */
@Component
class TextIndexTimer {

    private static final long FOLLOW_MILLISECONDS = 500;
    private static final long FORGET_MILLISECONDS = 3_600_000;

    private final TextIndexKeeper keeper;
    private final TextChanges changes;

    TextIndexTimer(TextIndexKeeper keeper, TextChanges changes) {
        this.keeper = keeper;
        this.changes = changes;
    }

    @Scheduled(fixedDelay = FOLLOW_MILLISECONDS)
    void follow() {
        keeper.follow();
    }

    @Scheduled(fixedDelay = FORGET_MILLISECONDS)
    void forgetOldChanges() {
        changes.forgetOld();
    }
}
