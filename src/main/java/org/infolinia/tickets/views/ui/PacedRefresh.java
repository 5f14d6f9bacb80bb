package org.infolinia.tickets.views.ui;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Draws an open screen anew when something happens: at once when it was quiet before, and not more often than its pace when
 * much happens, so that whoever works through hundreds of tickets is not held up by every list that shows them.
 */
final class PacedRefresh {

    private static final Duration PACE = Duration.ofSeconds(1);

    private final Runnable refresh;
    private final AtomicBoolean isWanted = new AtomicBoolean();
    private volatile @Nullable Long lastAt;

    PacedRefresh(Runnable refresh) {
        this.refresh = refresh;
    }

    /** Called from whatever thread it happens on. */
    void wanted(UI ui) {
        if (isWanted.compareAndSet(false, true)) {
            long pause = pause();
            if (pause == 0) {
                draw(ui);
            } else {
                CompletableFuture.delayedExecutor(pause, TimeUnit.NANOSECONDS).execute(() -> draw(ui));
            }
        }
    }

    private long pause() {
        var last = lastAt;
        return last == null ? 0 : Math.max(0, last + PACE.toNanos() - System.nanoTime());
    }

    /** Whoever left the screen meanwhile needs it no more. */
    private void draw(UI ui) {
        ui.accessLater(
                        () -> {
                            isWanted.set(false);
                            refresh.run();
                            lastAt = System.nanoTime();
                        },
                        () -> isWanted.set(false))
                .run();
    }
}
