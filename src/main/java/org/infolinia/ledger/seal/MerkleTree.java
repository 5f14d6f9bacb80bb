package org.infolinia.ledger.seal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The Merkle tree of RFC 6962 over wallets' heads, built leaf by leaf with no more in memory than one node of each
 * height. A leaf is SHA-256 over a zero byte, wallet id and version in 8 bytes each and the head; a node is SHA-256 over
 * a one byte and its two children; the root of no leaves is SHA-256 of nothing.
 */
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final int NUMBERS = 2 * Long.BYTES;

    private final MessageDigest sha256;
    private final Deque<Subtree> complete = new ArrayDeque<>();
    private long leaves;

    public MerkleTree() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private record Subtree(byte[] hash, long leaves) {}

    /** Heads come in the order of their wallets' ids. */
    public void add(long wallet, long version, byte[] head) {
        sha256.update(LEAF);
        sha256.update(
                ByteBuffer.allocate(NUMBERS).putLong(wallet).putLong(version).array());
        var subtree = new Subtree(sha256.digest(head), 1);
        while (!complete.isEmpty() && complete.peek().leaves() == subtree.leaves()) {
            subtree = joined(complete.pop(), subtree);
        }
        complete.push(subtree);
        leaves++;
    }

    public long leaves() {
        return leaves;
    }

    /** Takes the leaves so far; more can be added after it. */
    public byte[] root() {
        var fromTheRight = complete.iterator();
        if (!fromTheRight.hasNext()) {
            return sha256.digest();
        }
        var root = fromTheRight.next();
        while (fromTheRight.hasNext()) {
            root = joined(fromTheRight.next(), root);
        }
        return root.hash();
    }

    private Subtree joined(Subtree left, Subtree right) {
        sha256.update(NODE);
        sha256.update(left.hash());
        return new Subtree(sha256.digest(right.hash()), left.leaves() + right.leaves());
    }
}
