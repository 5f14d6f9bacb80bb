package org.infolinia.demo.mailbench;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.AfterCommit;
import org.infolinia.tickets.TicketOpened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of tickets when open screens do, and remembers when. Deaf until somebody measures. */
@Component
class Arrivals {

    private final Map<String, Long> nanosBySubject = new ConcurrentHashMap<>();
    private volatile @Nullable ProgramId watched;

    void watch(ProgramId program) {
        watched = program;
    }

    @EventListener
    void on(TicketOpened opened) {
        if (opened.ticket().program().equals(watched)) {
            AfterCommit.run(() -> nanosBySubject.put(opened.ticket().subject(), System.nanoTime()));
        }
    }

    int count() {
        return nanosBySubject.size();
    }

    /** {@link System#nanoTime} when the ticket with this subject was seen; empty when it was not yet. */
    OptionalLong of(String subject) {
        return Optional.ofNullable(nanosBySubject.get(subject))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    long last() {
        return nanosBySubject.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
