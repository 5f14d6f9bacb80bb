package org.infolinia.reporting.client;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.infolinia.operation.IntegrityCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent to clients can be taken out again byte for byte. */
@Component
class KeptReportsAreAsTheyWereMade implements IntegrityCheck {

    private final JdbcClient jdbc;

    KeptReportsAreAsTheyWereMade(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String statement() {
        return "every kept client report has the bytes it was made with";
    }

    @Override
    public Optional<String> firstViolation(LongConsumer progress) {
        return jdbc.sql("""
                        select id from reporting.client_report
                         where encode(sha256(pdf), 'hex') <> pdf_sha256 or encode(sha256(xlsx), 'hex') <> xlsx_sha256
                         order by id limit 1""")
                .query(Long.class)
                .optional()
                .map(id -> "client report " + id + " is not what its SHA-256 says");
    }
}
