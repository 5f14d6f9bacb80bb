package org.infolinia.calls.callbacks;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds open screens that callbacks have changed or that time has passed, by which others have come due. */
@Component
public class CallbackFeed {

    private static final int REMINDING_MILLISECONDS = 30_000;

    private final Listeners<Instant> listeners;
    private final Clock clock;

    CallbackFeed(Clock clock, Messenger messenger) {
        this.clock = clock;
        this.listeners = new Listeners<>(messenger);
    }

    /** @return ends it */
    public Runnable listen(Consumer<Instant> listener) {
        return listeners.add(listener);
    }

    @EventListener
    void on(CallbackChanged event) {
        listeners.tellAfterCommit(clock.instant());
    }

    @Scheduled(fixedDelay = REMINDING_MILLISECONDS, initialDelay = REMINDING_MILLISECONDS)
    void remind() {
        listeners.tell(clock.instant());
    }
}
