package org.infolinia.security.door;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.infolinia.security.Secret;
import org.infolinia.security.Turnstile;
import org.infolinia.security.VisitLimit;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** A door of its own beside the agents': no session, no cookie; each request proves itself with a key. */
public final class KeyedDoor {

    private KeyedDoor() {}

    /**
     * The keys that open a door.
     *
     * @param attribute of the request that holds the key from then on
     * @param shown finds the key of a secret; empty when it opens nothing
     * @param id tells the keys apart
     */
    public record Keyring<T>(String attribute, Function<Secret, Optional<T>> shown, ToLongFunction<T> id) {}

    /**
     * What a door lets through.
     *
     * @param visitsPerMinute from one address, whatever it shows
     * @param requestsOfAKeyPerMinute from wherever
     * @param bytes of one request
     */
    public record Limits(int visitsPerMinute, int requestsOfAKeyPerMinute, int bytes) {}

    /** @param paths what lies behind the door, such as {@code /api/codes/**} */
    public static SecurityFilterChain open(
            HttpSecurity http, Keyring<?> keys, Limits limits, Clock clock, String... paths) throws Exception {
        return http.securityMatcher(paths)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new Turnstile(new VisitLimit(limits.visitsPerMinute(), clock)),
                        AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new BearerCheck<>(
                                keys, new VisitLimit(limits.requestsOfAKeyPerMinute(), clock), limits.bytes()),
                        AnonymousAuthenticationFilter.class)
                .build();
    }
}
