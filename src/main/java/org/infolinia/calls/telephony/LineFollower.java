package org.infolinia.calls.telephony;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.infolinia.calls.CallLines;
import org.infolinia.calls.LineCall;
import org.infolinia.calls.LineCall.LineReference;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.security.Gatekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings calls in line with what was told, many at once and one batch after the other, on a thread of its own: whoever
 * told waits for nothing but that it is kept.
 */
@Component
class LineFollower implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LineFollower.class);
    private static final String PART = "telephony";
    private static final int BATCH = 200;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("telephony").daemon().factory());
    private final AtomicBoolean isWoken = new AtomicBoolean();
    private final LineEvents events;
    private final LineSources sources;
    private final DialledNumbers numbers;
    private final CallLines lines;
    private final RetriedTransactions transactions;
    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;

    LineFollower(
            LineEvents events,
            LineSources sources,
            DialledNumbers numbers,
            CallLines lines,
            RetriedTransactions transactions,
            JdbcClient jdbc,
            Gatekeeper gatekeeper) {
        this.events = events;
        this.sources = sources;
        this.numbers = numbers;
        this.lines = lines;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
    }

    /** There is something new. Returns at once. */
    void wake() {
        if (isWoken.compareAndSet(false, true)) {
            try {
                thread.execute(() -> {
                    isWoken.set(false);
                    follow();
                });
            } catch (RejectedExecutionException closing) {
                LOG.debug("What was told last is followed after the next start");
            }
        }
    }

    /** Follows all that was told up to now; returns when it is done, be it by somebody else. */
    synchronized void follow() {
        gatekeeper.asSystem(PART, () -> {
            while (followBatch() == BATCH) {
                LOG.trace("There is more to follow");
            }
        });
    }

    @Override
    public void destroy() {
        thread.close();
    }

    private int followBatch() {
        try {
            return transactions.run(() -> {
                alone();
                var told = events.toFollow(BATCH);
                follow(told);
                return told.size();
            });
        } catch (RuntimeException oneOfThem) {
            LOG.warn("Calls cannot be followed together", oneOfThem);
            return transactions.run(() -> events.toFollow(BATCH)).stream()
                    .mapToInt(this::followOne)
                    .sum();
        }
    }

    /** A call that cannot be followed must not hold up the others. */
    private int followOne(LineReference call) {
        try {
            transactions.run(() -> {
                alone();
                follow(List.of(call));
                return call;
            });
        } catch (RuntimeException fault) {
            LOG.error("What was told of call {} cannot be followed now", call.externalId(), fault);
            transactions.run(() -> {
                events.postpone(call);
                return call;
            });
        }
        return 1;
    }

    /** One process at a time: two would bring the same agent's calls in line at once. */
    private void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('calls.lines', 0))")
                .query((row, number) -> number)
                .list();
    }

    private void follow(List<LineReference> calls) {
        if (calls.isEmpty()) {
            return;
        }
        var told = events.of(calls);
        var known =
                sources.byId(told.keySet().stream().map(LineReference::source).collect(Collectors.toSet()));
        lines.follow(calls.stream()
                .map(call -> line(call, new LineStory(told.getOrDefault(call, List.of())), known))
                .toList());
    }

    private LineCall line(LineReference call, LineStory story, Map<Long, LineSource> known) {
        var source = known.get(call.source());
        if (source == null) {
            throw new IllegalStateException("There is no telephone system " + call.source());
        }
        return new LineCall(
                call,
                numbers.programOf(story.dialled(), source),
                story.direction(),
                story.from(),
                story.dialled(),
                story.recording(),
                story.noticeAt(),
                story.parts(),
                story.lastHeardAt());
    }
}
