package org.infolinia.ledger.paper;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.Points;

/**
 * What a statement of some days says of a wallet as it was at one of its versions. Later postings do not change it, so
 * that it can be read again at any time.
 *
 * @param head the link of the wallet's entry at that version
 * @param from the opening balance is that of the evening before
 * @param to the closing balance is that of this evening
 * @param edition which way its code is worked out
 */
record Sheet(
        long wallet,
        long version,
        byte[] head,
        LocalDate from,
        LocalDate to,
        Points opening,
        List<SheetLine> lines,
        Points closing,
        int edition) {

    /** How codes are worked out today: with what was owed. The first edition, which is on paper already, had it not. */
    static final int PRESENT_EDITION = 2;

    private static final String PURPOSE = "infolinia statement";

    Sheet {
        lines = List.copyOf(lines);
    }

    /** Binds the wallet's chain, the days and all that is printed of the lines. */
    CopyCode code() {
        var sha256 = sha256();
        try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha256))) {
            out.writeUTF(edition == 1 ? PURPOSE : PURPOSE + " " + edition);
            out.write(head);
            out.writeLong(from.toEpochDay());
            out.writeLong(to.toEpochDay());
            out.writeLong(opening.value());
            out.writeInt(lines.size());
            for (var line : lines) {
                write(line, out);
            }
        } catch (IOException nothingIsWritten) {
            throw new UncheckedIOException(nothingIsWritten);
        }
        return CopyCode.of(sha256.digest());
    }

    private void write(SheetLine line, DataOutputStream out) throws IOException {
        out.writeLong(line.version());
        out.writeLong(line.day().toEpochDay());
        out.writeUTF(line.kind().name());
        out.writeUTF(line.label());
        out.writeLong(line.points().value());
        out.writeLong(line.balanceAfter().value());
        if (edition > 1) {
            out.writeLong(line.owed().value());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
