package org.infolinia.ledger.reason;

import java.sql.Timestamp;
import java.time.Clock;
import org.infolinia.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each version of a reason said; only ever added to. Works in the caller's transaction. */
@Component
class ReasonVersions {

    private final ReasonRecords reasons;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReasonVersions(ReasonRecords reasons, JdbcClient jdbc, Clock clock) {
        this.reasons = reasons;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(ReasonRecord reason, Actor by) {
        reasons.flush();
        jdbc.sql("""
                        insert into ledger.reason_version
                        select id, version, direction, account, maximum, expiry_months, attachment_needed, withdrawn,
                               label_pl, label_en, label_az, told_pl, told_en, told_az, ?, ?
                          from ledger.reason where id = ?""")
                .params(by.name(), Timestamp.from(clock.instant()), reason.id())
                .update();
    }
}
