package org.infolinia.tickets.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.Secret;
import org.infolinia.tickets.api.ApiKeyChanged.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys of all programs. Whoever manages a program makes and revokes its keys. */
@Service
public class ApiKeys {

    private static final String COLUMNS =
            "select id, program_id, name, made_by, made_at, revoked_at from tickets.api_key ";

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiKeys(JdbcClient jdbc, Gatekeeper gatekeeper, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** The keys of a program, those that work before the revoked ones, the newest first. */
    @Transactional(readOnly = true)
    public List<ApiKey> of(ProgramId program) {
        gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        return jdbc.sql(COLUMNS + "where program_id = ? order by revoked_at nulls first, id desc")
                .param(program.value())
                .query(ApiKeys::key)
                .list();
    }

    /**
     * Makes a key.
     *
     * @return its secret, which cannot be read again; refused as {@code ticket-key-unnamed} and, when a key of that name
     *     works already, as {@code ticket-key-taken}
     */
    @Transactional
    public Outcome<Secret> make(ProgramId program, String name) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        var known = name.strip();
        if (known.isEmpty() || known.length() > ApiKey.MAXIMUM_NAME_LENGTH) {
            return Outcome.refused("ticket-key-unnamed", ApiKey.MAXIMUM_NAME_LENGTH);
        }
        var secret = Secret.random();
        var id = insert(program, known, secret, by.name());
        id.ifPresent(made -> events.publishEvent(new ApiKeyChanged(by, Change.MADE, program, made, known)));
        return id.isPresent() ? Outcome.done(secret) : Outcome.refused("ticket-key-taken", known);
    }

    /**
     * It opens nothing any more. Revoking twice changes nothing.
     *
     * @throws AccessDeniedException when there is none, or the asker may not look after it
     */
    @Transactional
    public void revoke(long id) {
        var key = jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(ApiKeys::key)
                .optional()
                .orElseThrow(() -> new AccessDeniedException("No such key in scope"));
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, key.program());
        int changed = jdbc.sql(
                        "update tickets.api_key set revoked_by = ?, revoked_at = ? where id = ? and revoked_at is null")
                .params(by.name(), Timestamp.from(clock.instant()), id)
                .update();
        if (changed > 0) {
            events.publishEvent(new ApiKeyChanged(by, Change.REVOKED, key.program(), id, key.name()));
        }
    }

    /** Whose secret it is; empty when nobody's, or when the key was revoked. Whoever stands at the door may ask. */
    @Transactional(readOnly = true)
    public Optional<ApiKey> shown(Secret secret) {
        return jdbc.sql(COLUMNS + "where hash = ? and revoked_at is null")
                .param(secret.hash())
                .query(ApiKeys::key)
                .optional();
    }

    private Optional<Long> insert(ProgramId program, String name, Secret secret, String by) {
        return jdbc.sql("""
                        insert into tickets.api_key (program_id, name, hash, made_by, made_at) values (?, ?, ?, ?, ?)
                        on conflict (program_id, name) where revoked_at is null do nothing returning id""")
                .params(program.value(), name, secret.hash(), by, Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional();
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        var revokedAt = row.getTimestamp("revoked_at");
        return new ApiKey(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                row.getString("name"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                revokedAt == null ? null : revokedAt.toInstant());
    }
}
