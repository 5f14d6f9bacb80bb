package org.infolinia.mail.account;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a mail server may take, so that one that hangs is left alone and said to hang. */
@Component
class Timeouts {

    private final Duration connecting;
    private final Duration reading;

    /**
     * @param connecting until the server takes a connection
     * @param reading until it says the next thing
     * @throws IllegalArgumentException when one is no time at all
     */
    Timeouts(
            @Value("${infolinia.mail-connect-timeout}") Duration connecting,
            @Value("${infolinia.mail-read-timeout}") Duration reading) {
        if (!connecting.isPositive() || !reading.isPositive()) {
            throw new IllegalArgumentException("Mail servers need some time to answer");
        }
        this.connecting = connecting;
        this.reading = reading;
    }

    Duration connecting() {
        return connecting;
    }

    Duration reading() {
        return reading;
    }
}
