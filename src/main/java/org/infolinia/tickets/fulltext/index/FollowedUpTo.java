package org.infolinia.tickets.fulltext.index;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How far an index has followed the database; stands in its commits.
 *
 * @param transaction with {@code position}: changes up to here are in it
 * @param walkedTo number of the last ticket that building has come to, or {@link #BUILT}
 * @param knewAllAt when it last knew every change
 */
record FollowedUpTo(UUID identity, int generation, long transaction, long position, long walkedTo, Instant knewAllAt) {

    static final long BUILT = Long.MAX_VALUE;

    /** Of an index that has to be built. */
    static FollowedUpTo beginning(Ground ground, long transaction, Instant now) {
        return new FollowedUpTo(ground.identity(), ground.generation(), transaction, 0, 0, now);
    }

    /** @param generation how often a new index was asked for */
    record Ground(UUID identity, int generation) {}

    boolean isOn(Ground ground) {
        return identity.equals(ground.identity()) && generation == ground.generation();
    }

    boolean isBuilt() {
        return walkedTo == BUILT;
    }

    FollowedUpTo after(long newTransaction, long newPosition) {
        return new FollowedUpTo(identity, generation, newTransaction, newPosition, walkedTo, knewAllAt);
    }

    FollowedUpTo walked(long to) {
        return new FollowedUpTo(identity, generation, transaction, position, to, knewAllAt);
    }

    FollowedUpTo knowingAllAt(Instant now) {
        return new FollowedUpTo(identity, generation, transaction, position, walkedTo, now);
    }

    Map<String, String> written() {
        return Map.of(
                "identity", identity.toString(),
                "generation", Integer.toString(generation),
                "transaction", Long.toString(transaction),
                "position", Long.toString(position),
                "walked-to", Long.toString(walkedTo),
                "knew-all-at", knewAllAt.toString());
    }

    /** Empty for an index that was never committed. */
    static Optional<FollowedUpTo> read(Map<String, String> written) {
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(new FollowedUpTo(
                        UUID.fromString(requireNonNull(written.get("identity"))),
                        Integer.parseInt(requireNonNull(written.get("generation"))),
                        Long.parseLong(requireNonNull(written.get("transaction"))),
                        Long.parseLong(requireNonNull(written.get("position"))),
                        Long.parseLong(requireNonNull(written.get("walked-to"))),
                        Instant.parse(requireNonNull(written.get("knew-all-at")))));
    }
}
