package org.infolinia.ledger.seal;

import java.time.Clock;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.security.Gatekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the books once a day, soon after midnight. It asks again and again whether today's seal is there, so that a
 * night on which nobody was running is caught up on by whoever starts next.
 */
@Component
class NightlySeal {

    private static final Logger LOG = LoggerFactory.getLogger(NightlySeal.class);

    private static final String FIRST_LOOK = "PT1M";
    private static final String BETWEEN_LOOKS = "PT10M";

    private final LedgerSeals seals;
    private final SealsThatLeft sealsThatLeft;
    private final LedgerCalendar calendar;
    private final Clock clock;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate snapshot;

    NightlySeal(
            LedgerSeals seals,
            SealsThatLeft sealsThatLeft,
            LedgerCalendar calendar,
            Clock clock,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.seals = seals;
        this.sealsThatLeft = sealsThatLeft;
        this.calendar = calendar;
        this.clock = clock;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Scheduled(initialDelayString = FIRST_LOOK, fixedDelayString = BETWEEN_LOOKS)
    void sealIfDue() {
        gatekeeper.asSystem("ledger-seal", () -> {
            try {
                snapshot.executeWithoutResult(status -> sealToday());
            } catch (DuplicateKeyException | ConcurrencyFailureException anotherNodeSealed) {
                LOG.debug("Somebody else sealed the books of today", anotherNodeSealed);
            }
            sealsThatLeft.catchUp();
        });
    }

    private void sealToday() {
        var today = calendar.today();
        var latest = seals.latest();
        if (latest.isEmpty() || latest.get().on().isBefore(today)) {
            var seal = Seal.of(
                    today, clock.instant(), tree(), latest.map(Seal::seal).orElseGet(Seal::none));
            seals.add(seal);
            events.publishEvent(new LedgerSealed(gatekeeper.actor(), today, seal.wallets(), seal.inHex()));
        }
    }

    private MerkleTree tree() {
        var tree = new MerkleTree();
        for (var heads = seals.heads(0);
                !heads.isEmpty();
                heads = seals.heads(heads.getLast().wallet())) {
            heads.forEach(head -> tree.add(head.wallet(), head.version(), head.link()));
        }
        return tree;
    }
}
