package org.infolinia.mail.outbound;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.infolinia.mail.dispatch.DispatchChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which mailboxes cannot send because their server does not answer, and when it is asked again. */
@Component
class Outages {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10));

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outages(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** It could not be reached once more. */
    @Transactional
    void fault(long mailbox, String words) {
        int before = jdbc.sql("select faults from mail.outage where mailbox_id = ?")
                .param(mailbox)
                .query(Integer.class)
                .optional()
                .orElse(0);
        var pause = PAUSES.get(Math.min(before, PAUSES.size() - 1));
        jdbc.sql("""
                        insert into mail.outage (mailbox_id, since, faults, next_try_at, server_words)
                        values (:mailbox, :now, 1, :next, :words)
                        on conflict (mailbox_id) do update
                            set faults = mail.outage.faults + 1, next_try_at = excluded.next_try_at,
                                server_words = excluded.server_words""")
                .param("mailbox", mailbox)
                .param("now", Timestamp.from(clock.instant()))
                .param("next", Timestamp.from(clock.instant().plus(pause)))
                .param("words", words)
                .update();
        if (before == 0) {
            events.publishEvent(new DispatchChanged(mailbox));
        }
    }

    /** It answered. */
    @Transactional
    void over(long mailbox) {
        int ended = jdbc.sql("delete from mail.outage where mailbox_id = ?")
                .param(mailbox)
                .update();
        if (ended > 0) {
            events.publishEvent(new DispatchChanged(mailbox));
        }
    }

    /** It is asked as soon as possible. */
    @Transactional
    void askNow(long mailbox) {
        jdbc.sql("update mail.outage set next_try_at = :now where mailbox_id = :mailbox")
                .param("now", Timestamp.from(clock.instant()))
                .param("mailbox", mailbox)
                .update();
    }
}
