package org.infolinia.calls.forgetting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets words and numbers of old calls, and old callbacks altogether. That a call was, when, how long and about what
 * stays, since the figures need it.
 */
@Component
class ForgottenCalls {

    private static final int BATCH = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration kept;

    ForgottenCalls(JdbcClient jdbc, Clock clock, @Value("${infolinia.call-words-kept}") Duration kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    /** Batch by batch, each for itself: what is forgotten stays so, whatever happens to the rest. */
    void forgetOld() {
        var before = Timestamp.from(clock.instant().minus(kept));
        inBatches("""
                update calls.call
                   set note = '', no_survey_reason = null, number_from = null, version = version + 1,
                       number_dialled = case direction when 'INBOUND' then number_dialled end
                 where id in (select id from calls.call
                               where ended_at < :before and phase = 'FINISHED'
                                 and (note <> '' or no_survey_reason is not null or number_from is not null
                                      or direction = 'OUTBOUND' and number_dialled is not null)
                               limit :batch)""", before);
        inBatches("""
                update calls.transfer set note = ''
                 where id in (select id from calls.transfer where settled_at < :before and note <> '' limit :batch)""", before);
        inBatches("""
                with old as (select id from calls.callback where ended_at < :before limit :batch),
                     attempts as (delete from calls.callback_attempt using old where callback_id = old.id)
                delete from calls.callback using old where callback.id = old.id""", before);
    }

    private void inBatches(String sql, Timestamp before) {
        int changed = BATCH;
        while (changed == BATCH) {
            changed =
                    jdbc.sql(sql).param("before", before).param("batch", BATCH).update();
        }
    }
}
