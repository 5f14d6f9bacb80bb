package org.infolinia.calls.forgetting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets words and numbers of old calls, and old callbacks altogether. That a call was, when, how long and about what
 * stays, since the figures need it.
 */
@Component
class ForgottenCalls {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration kept;

    ForgottenCalls(JdbcClient jdbc, Clock clock, @Value("${infolinia.call-words-kept}") Duration kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    @Transactional
    void forgetOld() {
        var before = Timestamp.from(clock.instant().minus(kept));
        jdbc.sql("""
                        update calls.call
                           set note = '', no_survey_reason = null, number_from = null, version = version + 1,
                               number_dialled = case direction when 'INBOUND' then number_dialled end
                         where ended_at < ? and phase = 'FINISHED'
                           and (note <> '' or no_survey_reason is not null or number_from is not null
                                or direction = 'OUTBOUND' and number_dialled is not null)""").param(before).update();
        jdbc.sql("update calls.transfer set note = '' where settled_at < ? and note <> ''")
                .param(before)
                .update();
        jdbc.sql("""
                        delete from calls.callback_attempt
                         where callback_id in (select id from calls.callback where ended_at < ?)""").param(before).update();
        jdbc.sql("delete from calls.callback where ended_at < ?").param(before).update();
    }
}
