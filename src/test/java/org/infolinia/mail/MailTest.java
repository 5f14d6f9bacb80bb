package org.infolinia.mail;

import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A program's mailbox is open, and Anna writes to it. */
@IntegrationTest
@Import(MailroomHarness.class)
public abstract class MailTest {

    protected MailScene scene;

    @Autowired
    protected ApplicationContext context;

    @BeforeEach
    void openMailbox() {
        SignedIn.administrator();
        scene = new MailScene(context);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }
}
