package org.infolinia.calls.telephony;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.calls.telephony.LineSourceChanged.Step;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.AfterCommit;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The telephone systems that may tell of calls. Whoever manages programs makes them; a secret is shown once. */
@Service
public class LineSources {

    /** What another process has changed is known here after this time at the latest. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final String KEY_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int KEY_LENGTH = 12;
    private static final String COLUMNS = """
            select id, key, program_id, every_program, name, made_by, made_at, rotated_at, withdrawn_at, secret,
                   former_secret
              from calls.line_source
            """;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Known> remembered = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final TelephonyKey key;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LineSources(
            JdbcClient jdbc,
            TelephonyKey key,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** A new system with its secret, which cannot be read again. */
    public record Made(LineSource source, Secret secret) {}

    /** What is needed to judge a message, the country being that whose national numbers it may use. */
    record Known(LineSource source, String country, List<String> secrets, Instant readAt) {}

    /** The systems of a program, those that work before the withdrawn ones, the newest first. */
    @Transactional(readOnly = true)
    public List<LineSource> of(ProgramId program) {
        gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        return jdbc.sql(COLUMNS + "where program_id = ? order by withdrawn_at nulls first, id desc")
                .param(program.value())
                .query(LineSources::source)
                .list();
    }

    /**
     * Makes a system known.
     *
     * @param everyProgram whether calls to other programs' numbers are theirs; takes the right to manage all of them
     * @return with its secret; refused as {@code line-source-unnamed} and, when one of that name works already, as
     *     {@code line-source-taken}
     */
    @Transactional
    public Outcome<Made> make(ProgramId program, String name, boolean everyProgram) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        if (everyProgram && !gatekeeper.scope().everywhere()) {
            throw new AccessDeniedException("Who works for some programs lets nobody tell of calls to others");
        }
        var known = name.strip();
        if (known.isEmpty() || known.length() > LineSource.MAXIMUM_NAME_LENGTH) {
            return Outcome.refused("line-source-unnamed", LineSource.MAXIMUM_NAME_LENGTH);
        }
        var secret = Secret.random();
        var made = insert(program, known, everyProgram, secret, by.name());
        made.ifPresent(source -> tell(source, Step.MADE));
        return made.map(source -> Outcome.done(new Made(source, secret)))
                .orElseGet(() -> Outcome.refused("line-source-taken", known));
    }

    /** Gives a system a new secret; the one before it is good until {@link #endRotation}. */
    @Transactional
    public Secret rotate(long id) {
        var source = mine(id);
        var secret = Secret.random();
        jdbc.sql("update calls.line_source set former_secret = secret, secret = ?, rotated_at = ? where id = ?")
                .params(key.encrypt(secret.text()), Timestamp.from(clock.instant()), id)
                .update();
        tell(source, Step.ROTATED);
        return secret;
    }

    /** From now on the newest secret alone is good. */
    @Transactional
    public void endRotation(long id) {
        var source = mine(id);
        int changed = jdbc.sql("""
                        update calls.line_source set former_secret = null, rotated_at = null
                         where id = ? and former_secret is not null""").param(id).update();
        if (changed > 0) {
            tell(source, Step.ROTATION_ENDED);
        }
    }

    /** Nothing is taken from it any more. Withdrawing twice changes nothing. */
    @Transactional
    public void withdraw(long id) {
        var source = mine(id);
        int changed = jdbc.sql("update calls.line_source set withdrawn_at = ? where id = ? and withdrawn_at is null")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        if (changed > 0) {
            tell(source, Step.WITHDRAWN);
        }
    }

    /** The system that calls itself so, with the secrets that are good; empty when there is none. Whoever knocks asks. */
    Optional<Known> known(String candidate) {
        var before = remembered.get(candidate);
        return before != null && isFresh(before)
                ? Optional.of(before)
                : Optional.ofNullable(remembered.compute(
                        candidate, (key, known) -> known != null && isFresh(known) ? known : read(key)));
    }

    private boolean isFresh(Known known) {
        return known.readAt().plus(REMEMBERED).isAfter(clock.instant());
    }

    private @Nullable Known read(String candidate) {
        return jdbc.sql(COLUMNS + "where key = ? and withdrawn_at is null")
                .param(candidate)
                .query((row, number) -> Map.entry(source(row, number), secrets(row)))
                .optional()
                .map(found -> known(found.getKey(), found.getValue()))
                .orElse(null);
    }

    /** For the system, whatever has become of them since. */
    Map<Long, LineSource> byId(Collection<Long> ids) {
        return jdbc
                .sql(COLUMNS + "where id = any(?)")
                .param(ids.toArray(Long[]::new))
                .query(LineSources::source)
                .stream()
                .collect(Collectors.toMap(LineSource::id, Function.identity()));
    }

    private Known known(LineSource source, List<String> secrets) {
        return new Known(source, programs.get(source.program()).country(), secrets, clock.instant());
    }

    private List<String> secrets(ResultSet row) throws SQLException {
        return Stream.of(row.getBytes("secret"), row.getBytes("former_secret"))
                .filter(Objects::nonNull)
                .map(key::decrypt)
                .toList();
    }

    private Optional<LineSource> insert(
            ProgramId program, String name, boolean everyProgram, Secret secret, String by) {
        return jdbc.sql("""
                        insert into calls.line_source (key, program_id, every_program, name, secret, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (program_id, name) where withdrawn_at is null do nothing
                        returning id, key, program_id, every_program, name, made_by, made_at, rotated_at, withdrawn_at""")
                .params(
                        randomKey(),
                        program.value(),
                        everyProgram,
                        name,
                        key.encrypt(secret.text()),
                        by,
                        Timestamp.from(clock.instant()))
                .query(LineSources::source)
                .optional();
    }

    private String randomKey() {
        return random.ints(KEY_LENGTH, 0, KEY_LETTERS.length())
                .mapToObj(KEY_LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private LineSource mine(long id) {
        var source = jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(LineSources::source)
                .optional()
                .orElseThrow(() -> new AccessDeniedException("No such telephone system in scope"));
        gatekeeper.demand(Permission.MANAGE_PROGRAMS, source.program());
        return source;
    }

    private void tell(LineSource source, Step step) {
        events.publishEvent(
                new LineSourceChanged(gatekeeper.actor(), source.program(), source.key(), source.name(), step));
        AfterCommit.run(() -> remembered.remove(source.key()));
    }

    private static LineSource source(ResultSet row, int number) throws SQLException {
        return new LineSource(
                row.getLong("id"),
                row.getString("key"),
                new ProgramId(row.getLong("program_id")),
                row.getBoolean("every_program"),
                row.getString("name"),
                row.getString("made_by"),
                requireNonNull(instant(row, "made_at")),
                instant(row, "rotated_at"),
                instant(row, "withdrawn_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
