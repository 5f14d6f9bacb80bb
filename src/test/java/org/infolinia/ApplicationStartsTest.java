package org.infolinia;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.harness.IntegrationTest;
import org.infolinia.security.AgentDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ApplicationStartsTest {

    @Autowired
    AgentDirectory agents;

    @Test
    void theWholeApplicationStandsOnAnEmptyDatabase() {
        assertThat(agents.everybody()).isEmpty();
    }
}
