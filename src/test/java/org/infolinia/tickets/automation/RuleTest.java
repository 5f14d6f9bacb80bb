package org.infolinia.tickets.automation;

import org.infolinia.harness.FixedClock;
import org.infolinia.tickets.TicketTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program without rules, which every test leaves as it was. */
abstract class RuleTest extends TicketTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    RuleScene scene;

    @BeforeEach
    void makeScene() {
        scene = new RuleScene(context, fixture.program());
    }

    @AfterEach
    void putBack() {
        clock.reset();
        jdbc.sql("delete from tickets.rule").update();
    }
}
