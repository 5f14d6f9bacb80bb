package org.infolinia.security.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys of one door, in a table that the door's module owns. Who may make and withdraw them is for that module to say.
 * Of a secret its hash alone is kept.
 */
public final class DoorKeys {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;

    /** @param table with its schema; has a column for each part of a {@link DoorKey}, {@code hash} and {@code withdrawn_by} */
    public DoorKeys(JdbcClient jdbc, Clock clock, String table) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
    }

    /** A new key, and what opens with it, which cannot be read again. */
    public record Made(long id, Secret secret) {}

    /** The keys of a program, those that work before the withdrawn ones, the newest first. */
    public List<DoorKey> of(ProgramId program) {
        return jdbc.sql(select("program_id = ? order by withdrawn_at nulls first, id desc"))
                .param(program.value())
                .query(DoorKeys::key)
                .list();
    }

    public Optional<DoorKey> find(long id) {
        return jdbc.sql(select("id = ?")).param(id).query(DoorKeys::key).optional();
    }

    /** @return empty when a key of that name works already */
    public Optional<Made> make(ProgramId program, String name, Actor by) {
        var secret = Secret.random();
        return jdbc.sql("insert into " + table + """
                         (program_id, name, hash, made_by, made_at) values (?, ?, ?, ?, ?)
                        on conflict (program_id, name) where withdrawn_at is null do nothing returning id""")
                .params(program.value(), name, secret.hash(), by.name(), Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional()
                .map(id -> new Made(id, secret));
    }

    /** @return false when it was withdrawn before */
    public boolean withdraw(long id, Actor by) {
        return jdbc.sql("update " + table
                                + " set withdrawn_by = ?, withdrawn_at = ? where id = ? and withdrawn_at is null")
                        .params(by.name(), Timestamp.from(clock.instant()), id)
                        .update()
                > 0;
    }

    /** Whose secret it is; empty when nobody's, or when the key was withdrawn. */
    public Optional<DoorKey> shown(Secret secret) {
        var key = jdbc.sql(select("hash = ? and withdrawn_at is null"))
                .param(secret.hash())
                .query(DoorKeys::key)
                .optional();
        key.ifPresent(this::noteUse);
        return key;
    }

    /** Not every time, so that a busy key is no busy row. */
    private void noteUse(DoorKey key) {
        var now = clock.instant();
        var before = key.lastUsedAt();
        if (before == null || before.plus(USE_NOTED_EVERY).isBefore(now)) {
            jdbc.sql("update " + table + " set last_used_at = ? where id = ?")
                    .params(Timestamp.from(now), key.id())
                    .update();
        }
    }

    private String select(String which) {
        return "select id, program_id, name, made_by, made_at, last_used_at, withdrawn_at from " + table + " where "
                + which;
    }

    private static DoorKey key(ResultSet row, int number) throws SQLException {
        return new DoorKey(
                row.getLong("id"),
                new ProgramId(row.getLong("program_id")),
                row.getString("name"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("withdrawn_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
