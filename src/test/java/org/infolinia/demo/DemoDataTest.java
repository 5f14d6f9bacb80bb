package org.infolinia.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.Infolinia;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** In a context and a database of its own, since the demo needs an empty one and the real clock. */
@SpringBootTest(classes = Infolinia.class, properties = "infolinia.demo-participants=200")
class DemoDataTest {

    @Autowired
    DemoData data;

    @Autowired
    AgentDirectory agents;

    @BeforeEach
    void load() {
        if (data.isWanted()) {
            data.load();
        }
    }

    @Test
    void theTeamCanSignIn() {
        assertThat(agents.everybody())
                .extracting(AgentView::login)
                .contains("marta", "tomasz", "ewa", "pawel", "leyla", "joanna", "adam", "admin");
    }

    @Test
    void aCompleteDemoIsNotWantedAgain() {
        assertThat(data.isWanted()).isFalse();
    }
}
