package org.infolinia.mail.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.infolinia.mail.Mailbox;
import org.infolinia.mail.fetching.KeptMail;
import org.springframework.context.ApplicationContext;

/** Puts raw messages where fetching keeps them and has them worked on, for tests outside this package. */
public final class IntakeRound {

    private IntakeRound() {}

    /** @return the message's id in the intake */
    public static long of(Mailbox mailbox, String raw, ApplicationContext context) {
        var bytes = raw.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(UTF_8);
        long id = context.getBean(KeptMail.class).keep(mailbox, bytes);
        context.getBean(Intake.class).workThroughWaiting();
        return id;
    }

    /** Works on what waits. */
    public static void again(ApplicationContext context) {
        context.getBean(Intake.class).workThroughWaiting();
    }
}
