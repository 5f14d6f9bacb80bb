package org.infolinia.calls.telephony;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.LineCall.LineReference;
import org.infolinia.calls.WrapUpDesk;
import org.infolinia.security.Gatekeeper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends what nobody else ends: wrap-ups whose time is over, and calls of which nothing is heard any more. */
@Component
class CallTimers {

    static final Duration RINGING_LAPSES = Duration.ofMinutes(3);
    static final Duration WAITING_LAPSES = Duration.ofMinutes(30);
    static final Duration TALKING_LAPSES = Duration.ofHours(4);

    /** Longer than the oldest event that is taken, so that none is taken twice. */
    private static final Duration EVENTS_KEPT = Duration.ofDays(7);

    private static final String PART = "telephony";
    private static final int BATCH = 500;

    private final CallDesk desk;
    private final WrapUpDesk wrapUps;
    private final LineEvents events;
    private final LineFollower follower;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    CallTimers(
            CallDesk desk,
            WrapUpDesk wrapUps,
            LineEvents events,
            LineFollower follower,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.desk = desk;
        this.wrapUps = wrapUps;
        this.events = events;
        this.follower = follower;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000)
    void endWrapUps() {
        gatekeeper.asSystem(PART, wrapUps::finishThoseOver);
    }

    /** Also follows what was told before a fall. */
    @Scheduled(fixedDelay = 15_000)
    void sweep() {
        transaction.executeWithoutResult(status -> {
            orphans().forEach(call -> events.addLapse(call, clock.instant()));
            events.forget(EVENTS_KEPT);
        });
        follower.follow();
        gatekeeper.asSystem(PART, () -> {
            desk.endForgotten(clock.instant().minus(TALKING_LAPSES));
            wrapUps.finishThoseLeftBehind();
        });
    }

    /** By when they were told of: the clock of a telephone system may be wrong. */
    private List<LineReference> orphans() {
        return jdbc.sql("""
                        select distinct call.source_id, call.external_id
                          from calls.call
                          cross join lateral (select max(taken_at) as told_at from calls.line_event
                                               where source_id = call.source_id and external_id = call.external_id)
                         where call.source_id is not null
                           and (phase = 'RINGING' and told_at < :ringing
                                or phase = 'WAITING' and told_at < :waiting
                                or phase in ('TALKING', 'ON_HOLD') and told_at < :talking)
                         limit :limit""")
                .param("ringing", before(RINGING_LAPSES))
                .param("waiting", before(WAITING_LAPSES))
                .param("talking", before(TALKING_LAPSES))
                .param("limit", BATCH)
                .query((row, number) -> new LineReference(row.getLong(1), row.getString(2)))
                .list();
    }

    private Timestamp before(Duration age) {
        Instant then = clock.instant().minus(age);
        return Timestamp.from(then);
    }
}
