package org.infolinia.search.upkeep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infolinia.search.upkeep.IndexNode.Failure;
import org.infolinia.search.upkeep.IndexNode.InProgress;
import org.infolinia.search.upkeep.IndexNode.Serving;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every installation on this database told of its index, so that each, and a command, can show all of them. */
@Component
class IndexNodes {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    IndexNodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void tell(IndexNode node) {
        jdbc.sql("""
                        insert into search.node (name, serving_generation, built_at, things, bytes, waiting,
                            building_generation, done, total, began_at, failure, retry_at, told_at)
                        values (:name, :servingGeneration, :builtAt, :things, :bytes, :waiting,
                            :buildingGeneration, :done, :total, :beganAt, :failure, :retryAt, :toldAt)
                        on conflict (name) do update set (serving_generation, built_at, things, bytes, waiting,
                            building_generation, done, total, began_at, failure, retry_at, told_at)
                          = (excluded.serving_generation, excluded.built_at, excluded.things, excluded.bytes,
                            excluded.waiting, excluded.building_generation, excluded.done, excluded.total,
                            excluded.began_at, excluded.failure, excluded.retry_at, excluded.told_at)""")
                .param("name", node.name())
                .param("servingGeneration", orNull(node.serving().map(Serving::generation)))
                .param("builtAt", stamp(node.serving().map(Serving::builtAt)))
                .param("things", orNull(node.serving().map(Serving::things)))
                .param("bytes", orNull(node.serving().map(Serving::bytes)))
                .param("waiting", orNull(node.serving().map(Serving::waiting)))
                .param("buildingGeneration", orNull(node.building().map(InProgress::generation)))
                .param("done", orNull(node.building().map(InProgress::done)))
                .param("total", orNull(node.building().map(InProgress::total)))
                .param("beganAt", stamp(node.building().map(InProgress::beganAt)))
                .param("failure", orNull(node.trouble().map(Failure::words)))
                .param("retryAt", stamp(node.trouble().map(Failure::retryAt)))
                .param("toldAt", Timestamp.from(node.toldAt()))
                .update();
    }

    List<IndexNode> all() {
        return jdbc.sql("""
                        select name, serving_generation, built_at, things, bytes, waiting,
                               building_generation, done, total, began_at, failure, retry_at, told_at
                          from search.node order by name""").query((row, number) -> node(row)).list();
    }

    void forgetSilent() {
        jdbc.sql("delete from search.node where told_at < ?")
                .param(Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    private static IndexNode node(ResultSet row) throws SQLException {
        return new IndexNode(row.getString("name"), serving(row), building(row), failure(row), instant(row, "told_at"));
    }

    private static Optional<Serving> serving(ResultSet row) throws SQLException {
        int generation = row.getInt("serving_generation");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Serving(
                        generation,
                        instant(row, "built_at"),
                        row.getLong("things"),
                        row.getLong("bytes"),
                        row.getInt("waiting")));
    }

    private static Optional<InProgress> building(ResultSet row) throws SQLException {
        int generation = row.getInt("building_generation");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new InProgress(
                        generation, row.getLong("done"), row.getLong("total"), instant(row, "began_at")));
    }

    private static Optional<Failure> failure(ResultSet row) throws SQLException {
        var words = row.getString("failure");
        return words == null ? Optional.empty() : Optional.of(new Failure(words, instant(row, "retry_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Timestamp stamp(Optional<Instant> instant) {
        return instant.map(Timestamp::from).orElse(null);
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
