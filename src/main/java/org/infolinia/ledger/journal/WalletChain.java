package org.infolinia.ledger.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The chain of a wallet's entries: each link is a hash over the one before it and all that the entry says, so that one
 * entry changed, dropped, put in or swapped breaks every link after it.
 *
 * <p>A link is the SHA-256 over these bytes, whole numbers with the highest byte first:
 *
 * <pre>
 *  32  the link before; for a wallet's first entry SHA-256("infolinia wallet", wallet id in 8 bytes)
 *   8  wallet id
 *   8  version of the wallet, 1 for its first entry
 *   8  posting id
 *   8  amount, negative when points leave
 *   8  balance after
 *   4  the day it counts for, in days since 1 January 1970
 *   2  length of what follows
 *   n  name of the posting's kind in UTF-8
 * </pre>
 *
 * The database has the same as {@code ledger.chain_link}.
 */
public final class WalletChain {

    private static final byte[] GENESIS = "infolinia wallet".getBytes(StandardCharsets.UTF_8);
    private static final int USUAL_LENGTH = 128;

    private final long wallet;
    private byte[] head;

    private WalletChain(long wallet, byte[] head) {
        this.wallet = wallet;
        this.head = head;
    }

    /** What a link binds of an entry besides its wallet; {@code kind} is the name of a {@link PostingKind}. */
    public record Entry(
            long version, long posting, long amount, long balanceAfter, LocalDate effectiveOn, String kind) {}

    /** The chain of a wallet from its beginning. */
    public static WalletChain ofNew(long wallet) {
        return new WalletChain(wallet, sha256().digest(genesis(wallet)));
    }

    /** @param head the last link, or null when there is no entry yet */
    static WalletChain from(long wallet, byte @Nullable [] head) {
        return head == null ? ofNew(wallet) : new WalletChain(wallet, head);
    }

    /** Adds an entry and answers with its link, which is the new head. */
    public byte[] add(Entry entry) {
        head = sha256().digest(bytes(entry));
        return head();
    }

    byte[] head() {
        return head.clone();
    }

    private byte[] bytes(Entry entry) {
        var bytes = new ByteArrayOutputStream(USUAL_LENGTH);
        try (var out = new DataOutputStream(bytes)) {
            out.write(head);
            out.writeLong(wallet);
            out.writeLong(entry.version());
            out.writeLong(entry.posting());
            out.writeLong(entry.amount());
            out.writeLong(entry.balanceAfter());
            out.writeInt(Math.toIntExact(entry.effectiveOn().toEpochDay()));
            out.writeUTF(entry.kind());
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return bytes.toByteArray();
    }

    private static byte[] genesis(long wallet) {
        var bytes = new ByteArrayOutputStream(USUAL_LENGTH);
        try (var out = new DataOutputStream(bytes)) {
            out.write(GENESIS);
            out.writeLong(wallet);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return bytes.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
