package org.infolinia.operation;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded mail server where somebody tries the product out. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "infolinia.mode", havingValue = "server")
class EmbeddedMailConfiguration {

    @Bean
    @ConditionalOnProperty(name = "infolinia.embedded-mail", havingValue = "true")
    EmbeddedMailServer embeddedMailServer(
            StateDirectory state,
            Clock clock,
            @Value("${infolinia.embedded-mail-smtp-port}") int smtpPort,
            @Value("${infolinia.embedded-mail-imap-port}") int imapPort) {
        return EmbeddedMailServer.start(state.subdirectory("mail-spool"), smtpPort, imapPort, clock);
    }
}
