package org.infolinia.ledger.seal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What was vouched for on one day. The seal is SHA-256 over the seal before it, the day (days since 1 January 1970 in 8
 * bytes), the number of wallets (8 bytes) and the root.
 *
 * @param on the day in whose first minutes it was made, or later on that day when nobody was there before
 * @param wallets how many had entries
 * @param root of the {@link MerkleTree} over their heads
 * @param previous the seal before it, or 32 zero bytes
 */
public record Seal(LocalDate on, Instant at, long wallets, byte[] root, byte[] previous, byte[] seal) {

    /** How the line of a seal's text begins that has the seal itself. */
    static final String SEAL_LINE = "seal: ";

    private static final int HASH_BYTES = 32;
    private static final int NUMBERS = 2 * Long.BYTES;

    /** What stands in the place of the one before the first. */
    public static byte[] none() {
        return new byte[HASH_BYTES];
    }

    static Seal of(LocalDate on, Instant at, MerkleTree tree, byte[] previous) {
        var root = tree.root();
        return new Seal(on, at, tree.leaves(), root, previous, hash(on, tree.leaves(), root, previous));
    }

    /** Whether it follows from what it covers. */
    public boolean isSound() {
        return Arrays.equals(seal, hash(on, wallets, root, previous));
    }

    public String inHex() {
        return HexFormat.of().formatHex(seal);
    }

    /** All that it says, a line each, as it leaves the house. */
    String text() {
        var hex = HexFormat.of();
        return """
                day: %s
                made: %s
                wallets: %d
                root: %s
                previous: %s
                %s%s
                """.formatted(on, at, wallets, hex.formatHex(root), hex.formatHex(previous), SEAL_LINE, inHex());
    }

    private static byte[] hash(LocalDate on, long wallets, byte[] root, byte[] previous) {
        var numbers = ByteBuffer.allocate(NUMBERS).putLong(on.toEpochDay()).putLong(wallets);
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(previous);
            sha256.update(numbers.array());
            return sha256.digest(root);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
