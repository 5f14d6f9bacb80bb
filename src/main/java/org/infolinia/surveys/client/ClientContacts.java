package org.infolinia.surveys.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.client.ClientContactChanged.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whom of a program's client we ask. */
@Service
public class ClientContacts {

    /** More nobody keeps by hand. */
    public static final int MOST_OF_PROGRAM = 200;

    public static final int MAXIMUM_NAME_LENGTH = 100;

    private static final String LIVING = "select * from surveys.client_contact where removed_at is null";

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClientContacts(JdbcClient jdbc, Gatekeeper gatekeeper, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<ClientContact> of(ProgramId program) {
        gatekeeper.demand(Permission.EDIT_SURVEYS, program);
        return jdbc.sql(LIVING + " and program_id = ? order by name, id")
                .param(program.value())
                .query(ClientContacts::contact)
                .list();
    }

    /** Empty when he was taken out. */
    @Transactional(readOnly = true)
    public Optional<ClientContact> find(long id) {
        var found = jdbc.sql(LIVING + " and id = ?")
                .param(id)
                .query(ClientContacts::contact)
                .optional();
        found.ifPresent(contact -> gatekeeper.demand(Permission.WORK_TICKETS, contact.program()));
        return found;
    }

    /**
     * Enters somebody. Refused as {@code client-name}, {@code client-email} when the address is none,
     * {@code client-there} when the address is entered already, and {@code client-too-many}.
     */
    @Transactional
    public Outcome<ClientContact> add(ProgramId program, String name, String email, Language language) {
        var by = gatekeeper.demand(Permission.EDIT_SURVEYS, program);
        var called = name.strip();
        if (called.isEmpty() || called.length() > MAXIMUM_NAME_LENGTH) {
            return Outcome.refused("client-name", MAXIMUM_NAME_LENGTH);
        }
        var address = EmailAddress.parse(email.strip());
        if (address.isEmpty()) {
            return Outcome.refused("client-email");
        }
        if (of(program).size() >= MOST_OF_PROGRAM) {
            return Outcome.refused("client-too-many", MOST_OF_PROGRAM);
        }
        return again(program, called, address.get(), language)
                .or(() -> anew(program, called, address.get(), language))
                .flatMap(this::find)
                .map(added -> {
                    told(by, program, added.id(), Change.ADDED);
                    return added;
                })
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused("client-there"));
    }

    /** Who was taken out before is known by his address still: what he objected to, and when he was asked last, stays. */
    private Optional<Long> again(ProgramId program, String name, EmailAddress email, Language language) {
        return jdbc.sql("""
                        update surveys.client_contact
                           set name = :name, email = :email, language = :language, added_at = :at, removed_at = null
                         where id = (select id from surveys.client_contact
                                      where program_id = :program and email_hash = :hash
                                      order by removed_at desc nulls first limit 1)
                           and removed_at is not null
                        returning id""")
                .param("program", program.value())
                .param("hash", hash(email))
                .param("name", name)
                .param("email", email.value())
                .param("language", language.name())
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional();
    }

    private Optional<Long> anew(ProgramId program, String name, EmailAddress email, Language language) {
        return jdbc.sql("""
                        insert into surveys.client_contact (program_id, name, email, email_hash, language, added_at)
                        values (:program, :name, :email, :hash, :language, :at) on conflict do nothing returning id""")
                .param("program", program.value())
                .param("hash", hash(email))
                .param("name", name)
                .param("email", email.value())
                .param("language", language.name())
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional();
    }

    /** Takes somebody out. Nothing of him is left but the hash of his address, for his objection stays. */
    @Transactional
    public void remove(long id) {
        find(id).ifPresent(contact -> {
            var by = gatekeeper.demand(Permission.EDIT_SURVEYS, contact.program());
            jdbc.sql("update surveys.client_contact set removed_at = ?, name = '', email = '' where id = ?")
                    .params(Timestamp.from(clock.instant()), id)
                    .update();
            told(by, contact.program(), id, Change.REMOVED);
        });
    }

    /** He wants no more surveys, also when he was taken out meanwhile; he has proved himself by his link. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void object(long id) {
        jdbc.sql("""
                        update surveys.client_contact set objected_at = ?
                         where id = ? and objected_at is null returning program_id""")
                .params(Timestamp.from(clock.instant()), id)
                .query(Long.class)
                .optional()
                .ifPresent(program -> told(Actor.system("surveys"), new ProgramId(program), id, Change.OBJECTED));
    }

    private void told(Actor by, ProgramId program, long client, Change change) {
        events.publishEvent(new ClientContactChanged(by, program, client, change));
    }

    private static byte[] hash(EmailAddress email) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(email.value().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static ClientContact contact(ResultSet row, int number) throws SQLException {
        return new ClientContact(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                row.getString("name"),
                new EmailAddress(row.getString("email")),
                Language.valueOf(row.getString("language")),
                row.getTimestamp("objected_at") != null);
    }
}
