package org.infolinia.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@IntegrationTest
class DemoLoadingTest {

    @Autowired
    LoadedSections loaded;

    @Autowired
    AgentDirectory agents;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    RetriedTransactions transactions;

    @Test
    void aSectionIsLoadedInOneTransaction() {
        var section = new Section(true);
        load(section);

        assertThat(section.wasInTransaction).isTrue();
    }

    @Test
    void aSectionThatCommitsOnItsWayIsGivenNoTransaction() {
        var section = new Section(false);
        load(section);

        assertThat(section.wasInTransaction).isFalse();
        assertThat(loaded.contains(section)).isTrue();
    }

    @Test
    void aSectionThatGotInTheWayOfOtherWorkIsLoadedAnew() {
        var section = new Section(true);
        section.deadlocks = 1;
        load(section);

        assertThat(section.loads).isEqualTo(2);
        assertThat(loaded.contains(section)).isTrue();
    }

    private void load(DemoSection section) {
        new DemoData(List.of(section), loaded, agents, gatekeeper, transactions).load();
    }

    private static final class Section implements DemoSection {

        private final String name = "test-" + UUID.randomUUID();
        private final boolean asOne;
        private boolean wasInTransaction;
        private int deadlocks;
        private int loads;

        private Section(boolean asOne) {
            this.asOne = asOne;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isLoadedAsOne() {
            return asOne;
        }

        @Override
        public void load(RandomGenerator random) {
            loads++;
            wasInTransaction = TransactionSynchronizationManager.isActualTransactionActive();
            if (loads <= deadlocks) {
                throw new CannotAcquireLockException("deadlock detected");
            }
        }
    }
}
