package org.infolinia.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.infolinia.Infolinia;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application on a real PostgreSQL with a standing clock. All such tests share one context and its database,
 * so each makes what it needs under names of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Infolinia.class)
@Import({
    AwaitedNews.class,
    FixedClockConfiguration.class,
    Newcomers.class,
    OpenCases.class,
    Rewriting.class,
    SettledSearch.class,
    Unnoticed.class
})
public @interface IntegrationTest {}
