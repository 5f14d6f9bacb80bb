package org.infolinia.operation;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Clock for all, and the timers of the server; commands and tests run their work when they say so. */
@Configuration(proxyBeanMethods = false)
class BackgroundWork {

    @Bean
    TravellingClock clock() {
        return new TravellingClock(Clock.systemUTC());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "infolinia.background-work", havingValue = "true")
    static class Timers {}
}
