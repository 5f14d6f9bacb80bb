package org.infolinia.ledger.code.web;

import java.time.Clock;
import org.infolinia.ledger.code.token.ApiTokens;
import org.infolinia.security.door.DoorKey;
import org.infolinia.security.door.KeyedDoor;
import org.infolinia.security.door.KeyedDoor.Keyring;
import org.infolinia.security.door.KeyedDoor.Limits;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The door for programs' own systems that send codes in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CodesDoor {

    static final String CODES = "/api/codes";

    /** The request attribute that holds the token. */
    static final String TOKEN = "org.infolinia.api-token";

    /** A server that sends a submission a second for each of ten busy visitors. */
    private static final int VISITS_PER_MINUTE = 600;

    private static final int MAXIMUM_BYTES = 32_768;

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain codesFilterChain(HttpSecurity http, ApiTokens tokens, Clock clock) throws Exception {
        return KeyedDoor.open(
                http,
                new Keyring<>(TOKEN, tokens::shown, DoorKey::id),
                new Limits(VISITS_PER_MINUTE, VISITS_PER_MINUTE, MAXIMUM_BYTES),
                clock,
                CODES + "/**");
    }
}
