package org.infolinia.tickets.problems.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.spring.annotation.SpringComponent;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.infolinia.tickets.problems.Suggestions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Asks for suggestions beside the screens that show them, a few at once, with the rights of whoever looks. */
@SpringComponent
class Searching {

    private static final Logger LOG = LoggerFactory.getLogger(Searching.class);
    private static final int AT_ONCE = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("likeness", 0).daemon().factory());

    /** @param found is given them on the screen; empty when they could not be had */
    void start(UI ui, Supplier<Suggestions> question, Consumer<Optional<Suggestions>> found) {
        threads.execute(new DelegatingSecurityContextRunnable(() -> answer(ui, question, found)));
    }

    @PreDestroy
    void end() {
        threads.shutdownNow();
    }

    /** A page that was left meanwhile needs no answer. */
    private static void answer(UI ui, Supplier<Suggestions> question, Consumer<Optional<Suggestions>> found) {
        if (ui.getSession() == null) {
            return;
        }
        var answer = asked(question);
        try {
            ui.access(() -> found.accept(answer));
        } catch (UIDetachedException left) {
            LOG.debug("Nobody waits for the suggestions any more", left);
        }
    }

    private static Optional<Suggestions> asked(Supplier<Suggestions> question) {
        try {
            return Optional.of(question.get());
        } catch (RuntimeException e) {
            LOG.error("Suggestions could not be had", e);
            return Optional.empty();
        }
    }
}
