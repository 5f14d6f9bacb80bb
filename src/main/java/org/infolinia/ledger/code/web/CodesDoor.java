package org.infolinia.ledger.code.web;

import java.time.Clock;
import org.infolinia.ledger.code.token.ApiTokens;
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

/** A door of its own beside the agents': no session, no cookie; each request proves itself with its program's token. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CodesDoor {

    static final String CODES = "/api/codes";

    /** A server that sends a submission a second for each of ten busy visitors. */
    private static final int VISITS_PER_MINUTE = 600;

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain codesFilterChain(HttpSecurity http, ApiTokens tokens, Clock clock) throws Exception {
        return http.securityMatcher(CODES + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new Turnstile(new VisitLimit(VISITS_PER_MINUTE, clock)), AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new TokenCheck(tokens, new VisitLimit(VISITS_PER_MINUTE, clock)),
                        AnonymousAuthenticationFilter.class)
                .build();
    }
}
