package org.infolinia.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.infolinia.kernel.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Addresses that a server has told us it will not take. */
@Component
public class UndeliverableAddresses {

    private static final Duration REMEMBERED_FOR = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Clock clock;

    UndeliverableAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Remembers it for a while, from now on.
     *
     * @param status what the server said, such as {@code 5.1.1}
     */
    @Transactional
    public void add(EmailAddress address, String status) {
        jdbc.sql("""
                        insert into mail.undeliverable (address, status, since, until)
                        values (:address, :status, :now, :until)
                        on conflict (address) do update set status = excluded.status, until = excluded.until""")
                .param("address", address.value())
                .param("status", status)
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(clock.instant().plus(REMEMBERED_FOR)))
                .update();
    }

    /** Whether a server said so lately enough to be believed. */
    @Transactional(readOnly = true)
    public boolean contains(EmailAddress address) {
        return jdbc.sql("select count(*) from mail.undeliverable where address = :address and until > :now")
                        .param("address", address.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Somebody knows better: it is written to again. Returns false when it was not on the list. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean release(EmailAddress address) {
        return jdbc.sql("delete from mail.undeliverable where address = ?")
                        .param(address.value())
                        .update()
                > 0;
    }
}
