package org.infolinia.calls.telephony.web;

import java.time.Clock;
import org.infolinia.security.Turnstile;
import org.infolinia.security.VisitLimit;
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

/** A door of its own beside the agents': no session, no cookie; each message proves itself by its signature. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LinesDoor {

    static final String EVENTS = "/api/calls/events";

    /** As many as one system may send: a system has one address as a rule. */
    private static final int VISITS_PER_MINUTE = 120_000;

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain linesFilterChain(HttpSecurity http, Clock clock) throws Exception {
        return http.securityMatcher(EVENTS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new Turnstile(new VisitLimit(VISITS_PER_MINUTE, clock)), AnonymousAuthenticationFilter.class)
                .build();
    }
}
