package org.infolinia.tickets.api.web;

import java.time.Clock;
import org.infolinia.security.door.DoorKey;
import org.infolinia.security.door.KeyedDoor;
import org.infolinia.security.door.KeyedDoor.Keyring;
import org.infolinia.security.door.KeyedDoor.Limits;
import org.infolinia.tickets.api.ApiKeys;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The door for programs' own systems that open tickets. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TicketApiDoor {

    static final String TICKETS = "/api/tickets";

    /** The request attribute that holds the key. */
    static final String KEY = "org.infolinia.ticket-api-key";

    private static final int VISITS_PER_MINUTE = 600;
    private static final int REQUESTS_OF_A_KEY_PER_MINUTE = 120;
    private static final int MAXIMUM_BYTES = 131_072;

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain ticketApiFilterChain(HttpSecurity http, ApiKeys keys, Clock clock) throws Exception {
        return KeyedDoor.open(
                http,
                new Keyring<>(KEY, keys::shown, DoorKey::id),
                new Limits(VISITS_PER_MINUTE, REQUESTS_OF_A_KEY_PER_MINUTE, MAXIMUM_BYTES),
                clock,
                TICKETS,
                TICKETS + "/**");
    }
}
