package org.infolinia.tickets.status;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.security.Secret;
import org.infolinia.tickets.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links that were given; a secret itself is in the mail alone. */
@Component
class StatusLinkRows {

    private final JdbcClient jdbc;

    /** @param endsAt from then on it leads nowhere */
    record Row(TicketNumber ticket, ParticipantId participant, Instant endsAt) {}

    StatusLinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Secret secret, Row row, Instant now) {
        jdbc.sql("""
                        insert into tickets.status_link (secret_hash, ticket_number, participant_id, given_at, ends_at)
                        values (:secret, :ticket, :participant, :now, :ends)""")
                .param("secret", secret.hash())
                .param("ticket", row.ticket().value())
                .param("participant", row.participant().value())
                .param("now", Timestamp.from(now))
                .param("ends", Timestamp.from(row.endsAt()))
                .update();
    }

    Optional<Row> find(Secret secret) {
        return by(secret, "");
    }

    /** The same, locked for the rest of the transaction. */
    Optional<Row> take(Secret secret) {
        return by(secret, " for update");
    }

    private Optional<Row> by(Secret secret, String lock) {
        return jdbc.sql("select ticket_number, participant_id, ends_at from tickets.status_link where secret_hash = ?"
                        + lock)
                .param(secret.hash())
                .query((row, number) -> new Row(
                        new TicketNumber(row.getLong(1)),
                        new ParticipantId(row.getLong(2)),
                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    /** @return how many there were to end */
    int endAllOf(TicketNumber ticket, Instant now) {
        return jdbc.sql(
                        "update tickets.status_link set ends_at = :now where ticket_number = :ticket and ends_at > :now")
                .param("now", Timestamp.from(now))
                .param("ticket", ticket.value())
                .update();
    }

    /** @return how many there were to end */
    int endAllOf(ParticipantId participant, Instant now) {
        return jdbc.sql(
                        "update tickets.status_link set ends_at = :now where participant_id = :participant and ends_at > :now")
                .param("now", Timestamp.from(now))
                .param("participant", participant.value())
                .update();
    }

    void forgetEndedBefore(Instant moment) {
        jdbc.sql("delete from tickets.status_link where ends_at < ?")
                .param(Timestamp.from(moment))
                .update();
    }
}
