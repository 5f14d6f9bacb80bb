package org.infolinia.mail.fetching;

import org.infolinia.mail.Mailbox;
import org.springframework.context.ApplicationContext;

/** One round of fetching, for tests outside this package. */
public final class FetchingRound {

    private FetchingRound() {}

    public static void of(Mailbox mailbox, ApplicationContext context) {
        context.getBean(Fetching.class).ask(mailbox);
    }
}
