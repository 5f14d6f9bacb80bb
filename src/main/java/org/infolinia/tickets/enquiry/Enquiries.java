package org.infolinia.tickets.enquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Secret;
import org.infolinia.tickets.TicketNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The enquiries there are; of those that are tickets only the way to them. */
@Component
class Enquiries {

    private final JdbcClient jdbc;

    Enquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its id */
    long add(Enquiry enquiry, Secret secret, Instant at) {
        return jdbc.sql("""
                        insert into tickets.enquiry
                            (program_id, secret_hash, address, name, subject, text, language, asked_at)
                        values (:program, :secret, :address, :name, :subject, :text, :language, :at)
                        returning id""")
                .param("program", enquiry.program().value())
                .param("secret", secret.hash())
                .param("address", enquiry.address().value())
                .param("name", enquiry.name())
                .param("subject", enquiry.subject())
                .param("text", enquiry.text())
                .param("language", enquiry.language().name())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    int countOf(ProgramId program, EmailAddress address, Instant since) {
        return jdbc.sql("""
                        select count(*) from tickets.enquiry
                         where program_id = :program and address = :address and asked_at > :since""")
                .param("program", program.value())
                .param("address", address.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    Optional<KeptEnquiry> find(Secret secret) {
        return by(secret, "");
    }

    /** The same, locked for the rest of the transaction. */
    Optional<KeptEnquiry> take(Secret secret) {
        return by(secret, " for update");
    }

    /** From now on it only leads to the ticket, and only so long. */
    void became(long id, TicketNumber ticket, Instant until) {
        jdbc.sql("""
                        update tickets.enquiry
                           set ticket = :ticket, ends_at = :until, name = '', subject = '', text = '' where id = :id""")
                .param("id", id)
                .param("ticket", ticket.value())
                .param("until", Timestamp.from(until))
                .update();
    }

    /** Another link leads to the ticket, instead of the one that was given last so. */
    void renew(long id, Secret secret, Instant at, Instant until) {
        jdbc.sql("""
                        update tickets.enquiry
                           set renewed_hash = :secret, renewed_at = :at, renewed_ends_at = :until where id = :id""")
                .param("id", id)
                .param("secret", secret.hash())
                .param("at", Timestamp.from(at))
                .param("until", Timestamp.from(until))
                .update();
    }

    /** No link leads to the ticket any more; whether one did. */
    boolean endAllOf(TicketNumber ticket, Instant now) {
        return jdbc.sql("""
                                update tickets.enquiry
                                   set ends_at = least(ends_at, :now), renewed_ends_at = case when renewed_ends_at > :now then :now else renewed_ends_at end
                                 where ticket = :ticket and greatest(ends_at, renewed_ends_at) > :now""")
                        .param("ticket", ticket.value())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Tickets about a participant that came of enquiries. */
    List<TicketNumber> ticketsAbout(ParticipantId participant) {
        return jdbc.sql("""
                        select distinct ticket from tickets.enquiry
                         where ticket in (select number from tickets.ticket where participant_id = ?) order by ticket""")
                .param(participant.value())
                .query((row, number) -> new TicketNumber(row.getLong(1)))
                .list();
    }

    /** What was asked from these addresses, or became a ticket about the participant, as names and plain values. */
    List<Map<String, Object>> of(ParticipantId participant, ProgramId program, Collection<EmailAddress> addresses) {
        return jdbc.sql("""
                        select asked_at, address, name, subject, text, language, ticket, ends_at as link_ends_at,
                               renewed_at as link_renewed_at
                          from tickets.enquiry
                         where program_id = :program and address = any(:addresses)
                            or ticket in (select number from tickets.ticket where participant_id = :participant)
                         order by id""")
                .param("participant", participant.value())
                .param("program", program.value())
                .param("addresses", addresses.stream().map(EmailAddress::value).toArray(String[]::new))
                .query()
                .listOfRows();
    }

    /** Forgets what nobody confirmed in time. */
    void forgetUnconfirmedOf(Instant before) {
        jdbc.sql("""
                        delete from tickets.enquiry
                         where ticket is null and asked_at < :before
                           and not exists (select from tickets.enquiry_file file where file.enquiry_id = enquiry.id)""").param("before", Timestamp.from(before)).update();
    }

    private Optional<KeptEnquiry> by(Secret secret, String lock) {
        return jdbc.sql("""
                        select id, program_id, address, name, subject, text, language, asked_at, ticket, renewed_at,
                               case when renewed_hash = :secret then renewed_ends_at else ends_at end as until
                          from tickets.enquiry where secret_hash = :secret or renewed_hash = :secret""" + lock)
                .param("secret", secret.hash())
                .query(Enquiries::kept)
                .optional();
    }

    private static KeptEnquiry kept(ResultSet row, int number) throws SQLException {
        var program = new ProgramId(row.getLong("program_id"));
        var address = new EmailAddress(row.getString("address"));
        var language = Language.valueOf(row.getString("language"));
        long ticket = row.getLong("ticket");
        boolean isTicket = !row.wasNull();
        return new KeptEnquiry(
                row.getLong("id"),
                program,
                address,
                language,
                row.getTimestamp("asked_at").toInstant(),
                isTicket
                        ? null
                        : new Enquiry(
                                program,
                                address,
                                row.getString("name"),
                                row.getString("subject"),
                                row.getString("text"),
                                language),
                isTicket ? new TicketNumber(ticket) : null,
                instant(row, "until"),
                instant(row, "renewed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
