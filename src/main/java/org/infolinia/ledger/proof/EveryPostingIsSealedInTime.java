package org.infolinia.ledger.proof;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.infolinia.ledger.seal.LedgerSeals;
import org.infolinia.operation.IntegrityCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nothing waits longer than a night for its seal. When nobody posts, no seal is missed. */
@Component
class EveryPostingIsSealedInTime implements IntegrityCheck {

    /** A day, and time for making the seal. */
    static final Duration LONGEST_WAIT = Duration.ofHours(26);

    private final JdbcClient jdbc;
    private final LedgerSeals seals;
    private final Clock clock;

    EveryPostingIsSealedInTime(JdbcClient jdbc, LedgerSeals seals, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.clock = clock;
    }

    @Override
    public String statement() {
        return "every posting that is older than a day is under a seal";
    }

    @Override
    public Optional<String> firstViolation(LongConsumer progress) {
        var waiting = jdbc.sql("""
                        select 'posting ' || id || ' was made at ' || created_at || ', and the last seal is older'
                          from ledger.posting
                         where created_at > :sealed and created_at < :due order by id limit 1""")
                .param("sealed", Timestamp.from(seals.sealedUntil()))
                .param("due", Timestamp.from(clock.instant().minus(LONGEST_WAIT)))
                .query(String.class)
                .optional();
        progress.accept(1);
        return waiting;
    }
}
