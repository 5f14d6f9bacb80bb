package org.infolinia.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    @Test
    void theRootIsThatOfTheStandardsRecursiveDefinition() {
        for (int leaves = 0; leaves <= 40; leaves++) {
            assertThat(tree(leaves).root()).as("%d leaves", leaves).isEqualTo(root(hashes(leaves)));
        }
    }

    @Test
    void everyNumberOfALeafCounts() {
        var root = tree(5).root();

        assertThat(treeWith(3, 4, "head").root()).isNotEqualTo(root);
        assertThat(treeWith(4, 3, "head").root()).isNotEqualTo(root);
        assertThat(treeWith(3, 3, "other").root()).isNotEqualTo(root);
        assertThat(treeWith(3, 3, "head").root()).isEqualTo(root);
    }

    @Test
    void moreCanBeAddedAfterTheRootWasTaken() {
        var tree = tree(3);
        var three = tree.root();

        tree.add(4, 4, bytes("head"));

        assertThat(three).isEqualTo(tree(3).root());
        assertThat(tree.root()).isEqualTo(tree(4).root());
        assertThat(tree.leaves()).isEqualTo(4);
    }

    private static MerkleTree tree(int leaves) {
        var tree = new MerkleTree();
        LongStream.rangeClosed(1, leaves).forEach(number -> tree.add(number, number, bytes("head")));
        return tree;
    }

    /** Five leaves, the third one as given. */
    private static MerkleTree treeWith(long wallet, long version, String head) {
        var tree = tree(2);
        tree.add(wallet, version, bytes(head));
        tree.add(4, 4, bytes("head"));
        tree.add(5, 5, bytes("head"));
        return tree;
    }

    private static List<byte[]> hashes(int leaves) {
        return LongStream.rangeClosed(1, leaves)
                .mapToObj(number -> sha256(
                        new byte[] {0},
                        ByteBuffer.allocate(16).putLong(number).putLong(number).array(),
                        bytes("head")))
                .toList();
    }

    private static byte[] root(List<byte[]> hashes) {
        if (hashes.isEmpty()) {
            return sha256();
        }
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int left = Integer.highestOneBit(hashes.size() - 1);
        return sha256(new byte[] {1}, root(hashes.subList(0, left)), root(hashes.subList(left, hashes.size())));
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha256.update(part);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
