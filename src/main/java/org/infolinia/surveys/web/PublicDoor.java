package org.infolinia.surveys.web;

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
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * The surveys' own door beside the agents': no session, no cookie, and no token against forged requests, since the
 * secret in the address is the proof.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PublicDoor {

    private static final String SURVEYS = "/survey/**";
    private static final int VISITS_PER_MINUTE = 120;

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain surveyFilterChain(HttpSecurity http, Clock clock) throws Exception {
        var policy = "default-src 'none'; style-src " + SurveyPages.styleSource()
                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        return http.securityMatcher(SURVEYS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .contentSecurityPolicy(content -> content.policyDirectives(policy))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .addFilterBefore(
                        new Turnstile(new VisitLimit(VISITS_PER_MINUTE, clock)), AnonymousAuthenticationFilter.class)
                .build();
    }
}
