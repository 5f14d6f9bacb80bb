package org.infolinia.ledger.code.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.Secret;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of all programs. Whoever manages a program's codes makes and withdraws its tokens. */
@Service
public class ApiTokens {

    private static final String COLUMNS =
            "select id, program_id, name, made_by, made_at, last_used_on, withdrawn_at from ledger.api_token ";

    private final JdbcClient jdbc;
    private final LedgerCalendar calendar;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiTokens(
            JdbcClient jdbc,
            LedgerCalendar calendar,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** The tokens of a program, those that work before the withdrawn ones, the newest first. */
    @Transactional(readOnly = true)
    public List<ApiToken> of(ProgramId program) {
        gatekeeper.demand(Permission.MANAGE_CODES, program);
        return jdbc.sql(COLUMNS + "where program_id = ? order by withdrawn_at nulls first, id desc")
                .params(program.value())
                .query(ApiTokens::token)
                .list();
    }

    /**
     * Makes a token.
     *
     * @return its secret, which cannot be read again; refused as {@code api-token-unnamed} and, when a token of that
     *     name works already, as {@code api-token-taken}
     */
    @Transactional
    public Outcome<Secret> make(ProgramId program, String name) {
        var by = gatekeeper.demand(Permission.MANAGE_CODES, program);
        var known = name.strip();
        if (!ApiToken.isName(known)) {
            return Outcome.refused("api-token-unnamed", ApiToken.MAXIMUM_NAME_LENGTH);
        }
        var secret = Secret.random();
        var id = insert(program, known, secret, by.name());
        id.ifPresent(made -> events.publishEvent(new ApiTokenMade(by, program, made, known)));
        return id.isPresent() ? Outcome.done(secret) : Outcome.refused("api-token-taken", known);
    }

    /**
     * It opens nothing any more. Withdrawing twice changes nothing.
     *
     * @throws AccessDeniedException when there is none, or the asker may not look after it
     */
    @Transactional
    public void withdraw(long id) {
        var token = find(id).orElseThrow(() -> new AccessDeniedException("No such token in scope"));
        var by = gatekeeper.demand(Permission.MANAGE_CODES, token.program());
        int changed = jdbc.sql("""
                        update ledger.api_token set withdrawn_by = ?, withdrawn_at = ?
                         where id = ? and withdrawn_at is null""")
                .params(by.name(), Timestamp.from(clock.instant()), id)
                .update();
        if (changed > 0) {
            events.publishEvent(new ApiTokenWithdrawn(by, token.program(), id, token.name()));
        }
    }

    /** Whose secret it is; empty when nobody's, or when the token was withdrawn. Whoever stands at the door may ask. */
    @Transactional
    public Optional<ApiToken> shown(Secret secret) {
        var token = jdbc.sql(COLUMNS + "where hash = ? and withdrawn_at is null")
                .params(secret.hash())
                .query(ApiTokens::token)
                .optional();
        token.ifPresent(this::noteUse);
        return token;
    }

    /** By the day, so that a busy token is written once a day. */
    private void noteUse(ApiToken token) {
        var today = calendar.today();
        if (!today.equals(token.lastUsedOn())) {
            jdbc.sql("update ledger.api_token set last_used_on = ? where id = ?")
                    .params(today, token.id())
                    .update();
        }
    }

    private Optional<Long> insert(ProgramId program, String name, Secret secret, String by) {
        return jdbc.sql("""
                        insert into ledger.api_token (program_id, name, hash, made_by, made_at) values (?, ?, ?, ?, ?)
                        on conflict (program_id, name) where withdrawn_at is null do nothing returning id""")
                .params(program.value(), name, secret.hash(), by, Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional();
    }

    private Optional<ApiToken> find(long id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .params(id)
                .query(ApiTokens::token)
                .optional();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        var withdrawnAt = row.getTimestamp("withdrawn_at");
        return new ApiToken(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                row.getString("name"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("last_used_on", LocalDate.class),
                withdrawnAt == null ? null : withdrawnAt.toInstant());
    }
}
