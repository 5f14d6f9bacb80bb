package org.infolinia.mail.account;

import java.time.Duration;
import org.infolinia.operation.EmbeddedMailServer;
import org.springframework.context.ApplicationContext;

/** Finds the way to mail servers as the product does, but waits for those that hang no longer than a blink. */
public final class HurriedServers {

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration READING = Duration.ofMillis(300);

    private HurriedServers() {}

    public static MailServers in(ApplicationContext context) {
        return new MailServers(
                context.getBeanProvider(EmbeddedMailServer.class),
                context.getBean(AccessTokens.class),
                context.getBean(Accounts.class),
                new Timeouts(CONNECTING, READING));
    }
}
