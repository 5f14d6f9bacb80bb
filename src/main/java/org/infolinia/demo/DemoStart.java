package org.infolinia.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the demo data in the background once the server is ready, so that signing in does not wait for it. */
@Component
@ConditionalOnProperty({"infolinia.demo", "infolinia.background-work"})
class DemoStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoData data;

    DemoStart(DemoData data) {
        this.data = data;
    }

    @EventListener(ApplicationReadyEvent.class)
    void loadInTheBackground() {
        if (data.isWanted()) {
            Thread.ofPlatform().name("demo-data").daemon().start(this::load);
        }
    }

    /** A failure must not stop the server; the next start goes on with the section that failed. */
    private void load() {
        try {
            data.load();
        } catch (RuntimeException e) {
            LOG.error("Demo data is not complete; the next start goes on with it", e);
        }
    }
}
