package org.infolinia.ledger.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.infolinia.operation.AfterCommit;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells open screens what happened to requests, after it is stored and never before. What no screen hears is kept
 * nowhere: a registered publication would need a second connection for each of many decisions at once.
 */
@Component
public class ApprovalFeed {

    /** Who opened a request longer ago than this has hardly stayed with it. */
    private static final Duration LONGEST_READING = Duration.ofMinutes(15);

    private final Listeners<ApprovalEvent> listeners;
    private final Map<ApprovalId, Reader> readers = new ConcurrentHashMap<>();
    private final Clock clock;

    ApprovalFeed(Clock clock, Messenger messenger) {
        this.clock = clock;
        this.listeners = new Listeners<>(messenger);
    }

    private record Reader(String name, Instant since) {}

    /**
     * @param listener called on a thread of its own, outside any transaction
     * @return ends it
     */
    public Runnable listen(Consumer<ApprovalEvent> listener) {
        return listeners.add(listener);
    }

    /** Tells who asked that somebody opened his request. */
    public void reading(Approval approval, String reader) {
        readers.values().removeIf(this::isGone);
        readers.put(approval.id(), new Reader(reader, clock.instant()));
        listeners.tell(new ApprovalRead(approval.id(), approval.program(), reader));
    }

    /** Tells who asked that this reader turned away; nothing happens when another one reads it. */
    public void leaving(Approval approval, String reader) {
        var read = readers.get(approval.id());
        if (read != null && read.name().equals(reader) && readers.remove(approval.id(), read)) {
            listeners.tell(new ApprovalRead(approval.id(), approval.program(), null));
        }
    }

    /** Who has a request open, for whoever looks later; empty when nobody has or it is decided. */
    public Optional<String> readerOf(ApprovalId approval) {
        return Optional.ofNullable(readers.get(approval))
                .filter(reader -> !isGone(reader))
                .map(Reader::name);
    }

    private boolean isGone(Reader reader) {
        return reader.since().plus(LONGEST_READING).isBefore(clock.instant());
    }

    @EventListener
    void on(ApprovalEvent event) {
        AfterCommit.run(() -> {
            if (event instanceof ApprovalDecided) {
                readers.remove(event.approval());
            }
            listeners.tell(event);
        });
    }
}
