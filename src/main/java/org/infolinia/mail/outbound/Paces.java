package org.infolinia.mail.outbound;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many mails a minute leave a mailbox, since servers take a flood for spam. */
@Component
class Paces {

    static final int SLOWEST = 1;
    static final int FASTEST = 600;

    private static final int USUAL = 60;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Paces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many more may be sent right now. */
    @Transactional(readOnly = true)
    int allowance(long mailbox) {
        int sent = jdbc.sql("""
                        select count(*) from mail.outbox
                         where mailbox_id = :mailbox and status = 'SENT' and sent_at > :since""")
                .param("mailbox", mailbox)
                .param("since", Timestamp.from(clock.instant().minus(MINUTE)))
                .query(Integer.class)
                .single();
        return Math.max(0, mailsAMinute(mailbox) - sent);
    }

    @Transactional(readOnly = true)
    int mailsAMinute(long mailbox) {
        return jdbc.sql("select mails_a_minute from mail.pace where mailbox_id = ?")
                .param(mailbox)
                .query(Integer.class)
                .optional()
                .orElse(USUAL);
    }

    @Transactional
    void set(long mailbox, int mailsAMinute) {
        jdbc.sql("""
                        insert into mail.pace (mailbox_id, mails_a_minute) values (:mailbox, :mails)
                        on conflict (mailbox_id) do update set mails_a_minute = excluded.mails_a_minute""").param("mailbox", mailbox).param("mails", mailsAMinute).update();
    }
}
