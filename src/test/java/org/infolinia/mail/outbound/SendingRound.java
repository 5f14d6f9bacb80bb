package org.infolinia.mail.outbound;

import org.springframework.context.ApplicationContext;

/** One round of sending, for tests outside this package. */
public final class SendingRound {

    private SendingRound() {}

    public static void in(ApplicationContext context) {
        var sending = context.getBean(Sending.class);
        context.getBean(OutboxRows.class).mailboxesWithDueMail().forEach(sending::sendFrom);
    }
}
