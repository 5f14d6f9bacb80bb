package org.infolinia.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives every application context of the tests a database and a state directory of its own, and no timers. */
class TestDatabaseCustomizer implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        return new Customizer();
    }

    /** A record without fields, so that equal contexts stay equal and are cached. */
    private record Customizer() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            try {
                TestPropertyValues.of(
                                "spring.datasource.url=" + TestDatabase.emptyDatabaseUrl(),
                                "spring.datasource.hikari.maximum-pool-size=16",
                                "spring.datasource.hikari.minimum-idle=1",
                                "infolinia.background-work=false",
                                "spring.jpa.properties.hibernate.session_factory.statement_inspector="
                                        + Statements.class.getName(),
                                "infolinia.demo=false",
                                "infolinia.staff-mail-domains=biuro.example",
                                "infolinia.public-address=https://help.example.org",
                                "infolinia.state-directory=" + Files.createTempDirectory("infolinia-test"))
                        .applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException("No state directory for the tests", e);
            }
        }
    }
}
