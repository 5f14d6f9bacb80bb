package org.infolinia.surveys.web;

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

/** The surveys' own door: the secret in the address is the proof. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SurveyDoor {

    private static final String SURVEYS = "/survey/**";
    private static final int VISITS_PER_MINUTE = 120;

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain surveyFilterChain(HttpSecurity http, Clock clock) throws Exception {
        return PublicDoor.open(http, SURVEYS, SurveyPages.styleSource(), new VisitLimit(VISITS_PER_MINUTE, clock));
    }
}
