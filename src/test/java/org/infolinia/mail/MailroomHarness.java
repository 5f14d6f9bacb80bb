package org.infolinia.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import org.infolinia.operation.EmbeddedMailServer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A real mail server on free ports, and somebody who takes the mail over. */
@TestConfiguration(proxyBeanMethods = false)
public class MailroomHarness {

    @Bean
    EmbeddedMailServer mailServer(Clock clock) throws IOException {
        return EmbeddedMailServer.start(Files.createTempDirectory("mail-spool"), 0, 0, clock);
    }

    @Bean
    @Primary
    RecordingConsumer recordingConsumer() {
        return new RecordingConsumer();
    }
}
