package org.infolinia.mail.outbound;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.infolinia.operation.IntegrityCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every message that is due has been tried, or its server was; if not, nobody sends. */
@Component
class NoMailIsStuck implements IntegrityCheck {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    NoMailIsStuck(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String statement() {
        return "no mail is stuck in the outbox";
    }

    @Override
    public Optional<String> firstViolation(LongConsumer progress) {
        return jdbc.sql("""
                        select id from mail.outbox
                         where status in ('WAITING', 'SENDING') and due_at < :longAgo
                           and mailbox_id not in (select mailbox_id from mail.outage where next_try_at > :longAgo)
                         order by id limit 1""")
                .param("longAgo", Timestamp.from(clock.instant().minus(LONGEST_WAIT)))
                .query(Long.class)
                .optional()
                .map(id -> "message " + id + " has been due for more than an hour");
    }
}
