package org.infolinia.surveys;

import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program that asks its participants, on a Tuesday morning. */
@IntegrationTest
public abstract class SurveyTest {

    @Autowired
    protected SurveyDesk desk;

    @Autowired
    protected SurveyFixture fixture;

    @Autowired
    protected Gatekeeper gatekeeper;

    @Autowired
    protected FixedClock clock;

    @Autowired
    protected JdbcClient jdbc;

    protected ProgramId program;

    @BeforeEach
    void foundProgram() {
        program = fixture.aProgramWithAMailbox();
    }

    @AfterEach
    void tidyUp() {
        SignedIn.out();
        clock.reset();
    }
}
