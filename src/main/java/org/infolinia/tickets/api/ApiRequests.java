package org.infolinia.tickets.api;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done under each idempotency key. Works in the caller's transaction: a twin waits until it has ended. */
@Component
class ApiRequests {

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Known(byte[] fingerprint, ApiReceipt receipt) {}

    /** Whether nobody has begun this before; then it is the caller's to do and to {@link #done}. */
    boolean begin(long key, String requestKey, ApiAsk ask) {
        return jdbc.sql("""
                                insert into tickets.api_request (api_key_id, request_key, fingerprint, at) values (?, ?, ?, ?)
                                on conflict do nothing""")
                        .params(key, requestKey, ask.fingerprint(), Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    void done(long key, String requestKey, ApiReceipt receipt) {
        jdbc.sql("""
                        update tickets.api_request set ticket_number = ?, message_id = ?
                         where api_key_id = ? and request_key = ?""")
                .params(receipt.ticket().value(), receipt.message(), key, requestKey)
                .update();
    }

    /** It came to nothing, so that the key can be used again. */
    void forget(long key, String requestKey) {
        jdbc.sql("delete from tickets.api_request where api_key_id = ? and request_key = ?")
                .params(key, requestKey)
                .update();
    }

    /** What it came to before; refused as {@code api-key-reused} when something else was asked under that key. */
    Outcome<ApiReceipt> before(long key, String requestKey, ApiAsk ask) {
        return known(key, requestKey)
                .filter(known -> Arrays.equals(known.fingerprint(), ask.fingerprint()))
                .map(known -> Outcome.done(known.receipt()))
                .orElseGet(() -> Outcome.refused("api-key-reused"));
    }

    private Optional<Known> known(long key, String requestKey) {
        return jdbc.sql("""
                        select fingerprint, ticket_number, message_id from tickets.api_request
                         where api_key_id = ? and request_key = ?""")
                .params(key, requestKey)
                .query((row, number) -> new Known(
                        row.getBytes(1), new ApiReceipt(new TicketNumber(row.getLong(2)), row.getLong(3), true)))
                .optional();
    }
}
