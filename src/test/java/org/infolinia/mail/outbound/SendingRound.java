package org.infolinia.mail.outbound;

import java.time.Clock;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.UndeliverableAddresses;
import org.infolinia.mail.account.Accounts;
import org.infolinia.mail.account.MailServers;
import org.infolinia.mail.thread.Seals;
import org.infolinia.operation.faults.Insistence;
import org.infolinia.security.Gatekeeper;
import org.springframework.context.ApplicationContext;

/** One round of sending, for tests outside this package. */
public final class SendingRound {

    private SendingRound() {}

    public static void in(ApplicationContext context) {
        var sending = context.getBean(Sending.class);
        context.getBean(OutboxRows.class).mailboxesWithDueMail().forEach(sending::sendFrom);
    }

    /** Sends what is due from one mailbox and leaves what others' tests have left behind. */
    public static void from(Mailbox mailbox, ApplicationContext context) {
        context.getBean(Sending.class).sendFrom(mailbox.id());
    }

    /** Its server is found to be there again. */
    public static void reached(Mailbox mailbox, ApplicationContext context) {
        context.getBean(Outages.class).over(mailbox.id());
    }

    /** Sends what is due from one mailbox by another way to its server. */
    static void through(MailServers servers, Mailbox mailbox, ApplicationContext context) {
        var courier = new Courier(
                context.getBean(OutboxRows.class),
                context.getBean(Mailboxes.class),
                context.getBean(Accounts.class),
                servers,
                context.getBean(Seals.class));
        new Sending(
                        context.getBean(OutboxRows.class),
                        context.getBean(Outages.class),
                        context.getBean(Paces.class),
                        courier,
                        context.getBean(UndeliverableAddresses.class),
                        context.getBean(Gatekeeper.class),
                        context,
                        context.getBean(Insistence.class),
                        context.getBean(Clock.class))
                .sendFrom(mailbox.id());
    }
}
