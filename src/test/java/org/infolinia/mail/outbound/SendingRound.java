package org.infolinia.mail.outbound;

import org.springframework.context.ApplicationContext;

/** One round of sending, for tests outside this package. */
public final class SendingRound {

    private SendingRound() {}

    public static void in(ApplicationContext context) {
        context.getBean(Sending.class).sendWaiting();
    }
}
