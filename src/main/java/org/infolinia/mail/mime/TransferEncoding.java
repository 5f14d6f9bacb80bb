package org.infolinia.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/** Content-Transfer-Encoding, its misspellings included. What nobody knows is left as it was sent. */
final class TransferEncoding {

    private TransferEncoding() {}

    static byte[] decode(byte[] sent, String name, boolean isText) {
        return switch (name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")) {
            case "base64" -> isText && !Base64Letters.isLikely(sent) ? sent : Base64Letters.decode(sent);
            case "quotedprintable", "qp" -> quotedPrintable(sent);
            case "xuuencode", "uuencode", "xuue", "uue" ->
                UuencodedFile.first(sent).orElse(sent);
            default -> sent;
        };
    }

    private static byte[] quotedPrintable(byte[] sent) {
        try (var decoded = new QuotedPrintableInputStream(new ByteArrayInputStream(sent), DecodeMonitor.SILENT)) {
            return decoded.readAllBytes();
        } catch (IOException undecodable) {
            return sent;
        }
    }
}
