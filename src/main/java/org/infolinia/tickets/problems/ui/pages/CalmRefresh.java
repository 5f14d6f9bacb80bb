package org.infolinia.tickets.problems.ui.pages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws a screen anew once for all that happens within a second. */
final class CalmRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(CalmRefresh.class);
    private static final long PAUSE_MILLISECONDS = 1_000;

    private final UI ui;
    private final Runnable refresh;
    private final AtomicBoolean isAsked = new AtomicBoolean();

    CalmRefresh(UI ui, Runnable refresh) {
        this.ui = ui;
        this.refresh = refresh;
    }

    /** From any thread. */
    void ask() {
        if (isAsked.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS)
                    .execute(this::refreshSoon);
        }
    }

    private void refreshSoon() {
        isAsked.set(false);
        try {
            ui.access(refresh::run);
        } catch (UIDetachedException left) {
            LOG.debug("The screen was left meanwhile", left);
        }
    }
}
