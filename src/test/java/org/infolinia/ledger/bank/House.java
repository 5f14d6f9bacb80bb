package org.infolinia.ledger.bank;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.Infolinia;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application without its screens, on a server that can be killed under it. */
public final class House {

    private static final String VAADIN = String.join(
            ",",
            List.of(
                    "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                    "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
                    "com.vaadin.flow.spring.VaadinScopesConfig"));

    private House() {}

    /** @param further settings besides the usual ones, or in their place */
    public static ConfigurableApplicationContext open(KillableServer server, Path state, Map<String, String> further) {
        var settings = new HashMap<>(Map.of(
                "infolinia.mode", "command",
                "spring.autoconfigure.exclude", VAADIN,
                "infolinia.background-work", "false",
                "infolinia.demo", "false",
                "infolinia.public-address", "https://help.example.org",
                "infolinia.state-directory", state.toString(),
                "spring.datasource.url", server.url()));
        settings.putAll(further);
        return new SpringApplicationBuilder(Infolinia.class)
                .web(WebApplicationType.NONE)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }
}
