package org.infolinia.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Form sign-in, open static files and public pages; everything else needs somebody signed in. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String[] STATIC_FILES = {"/styles/**", "/fonts/**", "/icons/**", "/scripts/**", "/aura/**"};
    private static final String[] PUBLIC_PAGES = {"/survey/**", "/help/**", "/actuator/health/**"};

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class Filters {

        @Bean
        SecurityFilterChain securityFilterChain(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.requestMatchers(STATIC_FILES)
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
