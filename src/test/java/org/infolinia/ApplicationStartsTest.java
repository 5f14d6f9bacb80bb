package org.infolinia;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.harness.IntegrationTest;
import org.infolinia.security.AgentDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@IntegrationTest
class ApplicationStartsTest {

    @Autowired
    AgentDirectory agents;

    @Value("${server.forward-headers-strategy}")
    String headersBelieved;

    @Test
    void nobodyIsBelievedToComeFromElsewhereUnlessAProxyIsConfigured() {
        assertThat(headersBelieved).isEqualTo("none");
    }

    @Test
    void theWholeApplicationStandsOnAnEmptyDatabase() {
        assertThat(agents.everybody()).isEmpty();
    }
}
