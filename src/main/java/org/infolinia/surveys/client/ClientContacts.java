package org.infolinia.surveys.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
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
        return jdbc.sql(LIVING + " and id = ?")
                .param(id)
                .query(ClientContacts::contact)
                .optional();
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
        return jdbc.sql("""
                        insert into surveys.client_contact (program_id, name, email, language, added_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing returning id""")
                .params(
                        program.value(),
                        called,
                        address.get().value(),
                        language.name(),
                        Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional()
                .flatMap(this::find)
                .map(added -> told(by, added, Change.ADDED))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused("client-there"));
    }

    @Transactional
    public void remove(long id) {
        find(id).ifPresent(contact -> {
            var by = gatekeeper.demand(Permission.EDIT_SURVEYS, contact.program());
            jdbc.sql("update surveys.client_contact set removed_at = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), id)
                    .update();
            told(by, contact, Change.REMOVED);
        });
    }

    /** He wants no more surveys; he has proved himself by his link. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void object(long id) {
        find(id).filter(contact -> !contact.hasObjected()).ifPresent(contact -> {
            jdbc.sql("update surveys.client_contact set objected_at = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), id)
                    .update();
            told(Actor.system("surveys"), contact, Change.OBJECTED);
        });
    }

    private ClientContact told(Actor by, ClientContact contact, Change change) {
        events.publishEvent(new ClientContactChanged(by, contact, change));
        return contact;
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
