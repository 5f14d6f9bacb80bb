package org.infolinia.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.infolinia.harness.FixedClockConfiguration;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PersonName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(mode = BootstrapMode.STANDALONE, extraIncludes = "audit")
@Import(FixedClockConfiguration.class)
class FirstRunTest {

    @Autowired
    FirstRun firstRun;

    @Autowired
    AgentDirectory agents;

    @Test
    void theTokenCreatesOneAdministratorAndThenNoMore() {
        assertThat(firstRun.isOpen()).isTrue();
        assertThat(firstRun.createAdministrator("a guess", administrator()))
                .isEqualTo(Outcome.refused("first-run-token"));

        firstRun.createAdministrator(firstRun.token(), administrator()).orElseThrow();

        assertThat(firstRun.isOpen()).isFalse();
        assertThat(agents.everybody())
                .singleElement()
                .extracting(AgentView::role)
                .isEqualTo(Role.ADMINISTRATOR);
        assertThat(firstRun.createAdministrator(firstRun.token(), administrator()))
                .isEqualTo(Outcome.refused("first-run-over"));
    }

    private static EnrollAgent administrator() {
        return new EnrollAgent(
                "root-admin",
                "correct horse battery",
                new PersonName("Anna", "Pierwsza"),
                Role.ADMINISTRATOR,
                Language.PL,
                Set.of());
    }
}
