package org.infolinia.harness;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts the standing clock in the place of the real one. */
@TestConfiguration(proxyBeanMethods = false)
public class FixedClockConfiguration {

    @Bean
    @Primary
    FixedClock fixedClock() {
        return new FixedClock();
    }
}
