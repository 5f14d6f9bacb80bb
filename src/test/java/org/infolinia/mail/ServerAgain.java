package org.infolinia.mail;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import org.infolinia.operation.EmbeddedMailServer;

/** A mail server that was away and comes back where it was. */
public final class ServerAgain {

    private ServerAgain() {}

    /** It would take other ports where the old ones are not free yet, and nobody would find it there. */
    public static EmbeddedMailServer on(Path spool, int smtpPort, int imapPort, Clock clock) {
        return await().until(
                        () -> {
                            var started = EmbeddedMailServer.start(spool, smtpPort, imapPort, clock);
                            if (started.imapPort() != imapPort) {
                                started.close();
                            }
                            return started;
                        },
                        started -> started.imapPort() == imapPort && started.smtpPort() == smtpPort);
    }
}
