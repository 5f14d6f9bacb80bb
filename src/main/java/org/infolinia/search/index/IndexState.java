package org.infolinia.search.index;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an index on disk says of itself; kept in its commit, so it is true of exactly what was written with it.
 *
 * @param ground which database it belongs to and in answer to which request it was built
 * @param complete whether it was built to the end
 * @param cursor how far it has followed the changes
 * @param builtAt when it was begun, and in a complete one when it was ready
 * @param at when it last knew every change there was
 */
public record IndexState(
        int schema, IndexGround ground, boolean complete, IndexCursor cursor, Instant builtAt, Instant at) {

    /** Raise it whenever fields or analysis change; older indexes are then built anew. */
    public static final int SCHEMA = 5;

    private static final String KEY_SCHEMA = "schema";
    private static final String KEY_IDENTITY = "identity";
    private static final String KEY_GENERATION = "generation";
    private static final String KEY_COMPLETE = "complete";
    private static final String KEY_TRANSACTION = "transaction";
    private static final String KEY_POSITION = "position";
    private static final String KEY_BUILT_AT = "built-at";
    private static final String KEY_AT = "at";

    /** Of an index that is begun and holds nothing yet. */
    public static IndexState begun(IndexGround ground, IndexCursor cursor, Instant now) {
        return new IndexState(SCHEMA, ground, false, cursor, now, now);
    }

    public IndexState completed(Instant now) {
        return new IndexState(schema, ground, true, cursor, now, now);
    }

    public IndexState followed(IndexCursor reached, Instant knewAllAt) {
        return new IndexState(schema, ground, complete, reached, builtAt, knewAllAt);
    }

    public Map<String, String> commitData() {
        return Map.of(
                KEY_SCHEMA, Integer.toString(schema),
                KEY_IDENTITY, ground.identity().toString(),
                KEY_GENERATION, Integer.toString(ground.generation()),
                KEY_COMPLETE, Boolean.toString(complete),
                KEY_TRANSACTION, Long.toString(cursor.transaction()),
                KEY_POSITION, Long.toString(cursor.position()),
                KEY_BUILT_AT, builtAt.toString(),
                KEY_AT, at.toString());
    }

    /** Reads what {@link #commitData} wrote; empty for anything else. */
    public static Optional<IndexState> read(Map<String, String> data) {
        if (!data.keySet().containsAll(Set.of(KEY_SCHEMA, KEY_IDENTITY, KEY_GENERATION, KEY_BUILT_AT, KEY_AT))) {
            return Optional.empty();
        }
        try {
            return Optional.of(parsed(data));
        } catch (IllegalArgumentException | DateTimeException garbled) {
            return Optional.empty();
        }
    }

    private static IndexState parsed(Map<String, String> data) {
        return new IndexState(
                Integer.parseInt(data.get(KEY_SCHEMA)),
                new IndexGround(UUID.fromString(data.get(KEY_IDENTITY)), Integer.parseInt(data.get(KEY_GENERATION))),
                Boolean.parseBoolean(data.get(KEY_COMPLETE)),
                new IndexCursor(Long.parseLong(data.get(KEY_TRANSACTION)), Long.parseLong(data.get(KEY_POSITION))),
                Instant.parse(data.get(KEY_BUILT_AT)),
                Instant.parse(data.get(KEY_AT)));
    }

    /** Whether it can be asked at all: made by this version, from this database, to the end. */
    public boolean isUsableOn(IndexGround present) {
        return schema == SCHEMA && complete && ground.identity().equals(present.identity());
    }
}
