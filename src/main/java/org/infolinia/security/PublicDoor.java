package org.infolinia.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * A door beside the agents' for visitors without an account: no session, no cookie, and no token against forged
 * requests, since nobody is signed in on whose behalf one could be forged.
 */
public final class PublicDoor {

    private PublicDoor() {}

    /**
     * @param paths what lies behind the door, such as {@code /survey/**}
     * @param styleSource the one style that its pages may use, as a content security policy names it
     */
    public static SecurityFilterChain open(HttpSecurity http, String paths, String styleSource, VisitLimit limit)
            throws Exception {
        return open(http, paths, styleSource, "'none'", limit);
    }

    /** @param pictureSource where its pages may have pictures from, as a content security policy names it */
    public static SecurityFilterChain open(
            HttpSecurity http, String paths, String styleSource, String pictureSource, VisitLimit limit)
            throws Exception {
        var policy = "default-src 'none'; style-src " + styleSource + "; img-src " + pictureSource
                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        return http.securityMatcher(paths)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .contentSecurityPolicy(content -> content.policyDirectives(policy))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .addFilterBefore(new Turnstile(limit), AnonymousAuthenticationFilter.class)
                .build();
    }
}
