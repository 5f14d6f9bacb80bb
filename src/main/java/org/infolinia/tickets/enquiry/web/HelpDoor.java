package org.infolinia.tickets.enquiry.web;

import java.time.Clock;
import org.infolinia.security.PublicDoor;
import org.infolinia.security.VisitLimit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The door for enquiries. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HelpDoor {

    private static final String HELP = "/help/**";
    private static final String OUR_PICTURES = "'self'";
    private static final int VISITS_PER_MINUTE = 60;

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain helpFilterChain(HttpSecurity http, Clock clock) throws Exception {
        return PublicDoor.open(
                http, HELP, HelpPages.styleSource(), OUR_PICTURES, new VisitLimit(VISITS_PER_MINUTE, clock));
    }
}
