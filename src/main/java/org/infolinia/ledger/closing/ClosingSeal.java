package org.infolinia.ledger.closing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.infolinia.ledger.closing.Closing.Signatory;
import org.jspecify.annotations.Nullable;

/** Binds all that a closing says: whose, of which days, by whom, its sums, and every decision signed for it. */
final class ClosingSeal {

    private static final String PURPOSE = "infolinia closing";

    private ClosingSeal() {}

    /** @return 32 bytes */
    static byte[] of(Closing closing, Signatory closedBy, List<ClosingSum> sums, List<Finding> findings) {
        var sha256 = sha256();
        try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha256))) {
            out.writeUTF(PURPOSE);
            out.writeLong(closing.program().value());
            out.writeLong(closing.firstDay().toEpochDay());
            out.writeLong(closing.lastDay().toEpochDay());
            write(closing.openedBy(), out);
            write(closedBy, out);
            out.writeInt(sums.size());
            for (var sum : sums) {
                write(sum, out);
            }
            out.writeInt(findings.size());
            for (var finding : findings) {
                write(finding, out);
            }
        } catch (IOException nothingIsWritten) {
            throw new UncheckedIOException(nothingIsWritten);
        }
        return sha256.digest();
    }

    private static void write(Signatory person, DataOutputStream out) throws IOException {
        out.writeLong(person.agent().value());
        out.writeUTF(person.name());
    }

    private static void write(ClosingSum sum, DataOutputStream out) throws IOException {
        out.writeUTF(sum.source().name());
        out.writeUTF(sum.unit().name());
        out.writeLong(sum.items());
        out.writeLong(sum.points().value());
        out.writeLong(sum.owed().value());
    }

    private static void write(Finding finding, DataOutputStream out) throws IOException {
        out.writeUTF(finding.kind().name());
        out.writeUTF(finding.subject());
        out.writeUTF(finding.name());
        out.writeLong(finding.points().value());
        out.writeLong(finding.day().toEpochDay());
        write(finding.signature(), out);
    }

    private static void write(Finding.@Nullable Signature signature, DataOutputStream out) throws IOException {
        out.writeUTF(signature == null ? "" : signature.by());
        out.writeUTF(signature == null ? "" : signature.words());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
