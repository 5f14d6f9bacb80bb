package org.infolinia.operation.news;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.infolinia.harness.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class NewsAfterCommitTest {

    private static final int PATIENCE_SECONDS = 30;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whoHearsIsOutsideTheTransactionThatIsOverSoThatHeCanStoreThingsHimself() throws Exception {
        var listeners = new Listeners<String>(new SwiftMessenger());
        var isInside = new CompletableFuture<Boolean>();
        listeners.add(word -> isInside.complete(TransactionSynchronizationManager.isActualTransactionActive()));

        transaction.executeWithoutResult(status -> listeners.tellAfterCommit("ended"));

        assertThat(isInside.get(PATIENCE_SECONDS, SECONDS)).isFalse();
    }

    @Test
    void nobodyHearsOfWhatWasTakenBack() {
        var listeners = new Listeners<String>(Runnable::run);
        var heard = new ArrayList<String>();
        listeners.add(heard::add);

        transaction.executeWithoutResult(status -> {
            listeners.tellAfterCommit("ended");
            status.setRollbackOnly();
        });

        assertThat(heard).isEmpty();
    }
}
