package org.infolinia.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import org.infolinia.operation.EmbeddedMailServer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A real mail server on free ports; the mail is for whoever takes it in the product. */
@TestConfiguration(proxyBeanMethods = false)
public class RealMailServer {

    @Bean
    EmbeddedMailServer mailServer(Clock clock) throws IOException {
        return EmbeddedMailServer.start(Files.createTempDirectory("mail-spool"), 0, 0, clock);
    }
}
