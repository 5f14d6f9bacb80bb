package org.infolinia.tickets.api.web;

import java.time.Clock;
import org.infolinia.security.Turnstile;
import org.infolinia.security.VisitLimit;
import org.infolinia.tickets.api.ApiKeys;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** A door of its own beside the agents': no session, no cookie; each request proves itself with its program's key. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TicketApiDoor {

    static final String TICKETS = "/api/tickets";

    private static final int VISITS_PER_MINUTE = 600;
    private static final int REQUESTS_OF_A_KEY_PER_MINUTE = 120;

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain ticketApiFilterChain(HttpSecurity http, ApiKeys keys, Clock clock) throws Exception {
        return http.securityMatcher(TICKETS, TICKETS + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new Turnstile(new VisitLimit(VISITS_PER_MINUTE, clock)), AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new KeyCheck(keys, new VisitLimit(REQUESTS_OF_A_KEY_PER_MINUTE, clock)),
                        AnonymousAuthenticationFilter.class)
                .build();
    }
}
