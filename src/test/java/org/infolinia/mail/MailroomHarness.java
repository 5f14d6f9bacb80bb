package org.infolinia.mail;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A real mail server on free ports, and somebody who takes the mail over. */
@TestConfiguration(proxyBeanMethods = false)
@Import(RealMailServer.class)
public class MailroomHarness {

    @Bean
    @Primary
    RecordingConsumer recordingConsumer() {
        return new RecordingConsumer();
    }
}
