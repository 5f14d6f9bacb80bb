package org.infolinia.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Form sign-in, open static files and public pages; everything else needs somebody signed in. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String[] STATIC_FILES = {"/styles/**", "/fonts/**", "/icons/**", "/scripts/**", "/aura/**"};
    /** Of sessions, as Spring Security understands it. */
    private static final int ANY_NUMBER = -1;

    private static final String[] PUBLIC_PAGES = {"/survey/**", "/help/**", "/actuator/health/**"};

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class Filters {

        /** Tells the rest of the application when a session has ended. */
        @Bean
        HttpSessionEventPublisher sessionEvents() {
            return new HttpSessionEventPublisher();
        }

        @Bean
        SecurityFilterChain securityFilterChain(HttpSecurity http, SessionRegistry sessions) throws Exception {
            return http.sessionManagement(
                            management -> management.maximumSessions(ANY_NUMBER).sessionRegistry(sessions))
                    .authorizeHttpRequests(requests -> requests.requestMatchers(STATIC_FILES)
                            .permitAll()
                            .requestMatchers(PUBLIC_PAGES)
                            .permitAll())
                    .with(
                            VaadinSecurityConfigurer.vaadin(),
                            vaadin -> vaadin.loginView("/sign-in").anyRequest(request -> request.authenticated()))
                    .build();
        }
    }
}
