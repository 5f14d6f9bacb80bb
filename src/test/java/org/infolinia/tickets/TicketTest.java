package org.infolinia.tickets;

import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An agent of the fixture's program is at work. */
@IntegrationTest
public abstract class TicketTest {

    protected TicketFixture fixture;

    @Autowired
    protected ApplicationContext context;

    @BeforeEach
    void signIn() {
        fixture = new TicketFixture(context);
        SignedIn.agentOf(fixture.program());
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }
}
