package org.infolinia.mail.inbound;

import java.util.List;
import org.infolinia.mail.Decision;
import org.infolinia.mail.MailPictures;
import org.jspecify.annotations.Nullable;

/**
 * A message in the intake with all that is known of it.
 *
 * @param messageId with the angle brackets, or null while nobody has read it
 * @param decisions how it came to be where it is
 * @param headers in the message's order; empty when it cannot be read
 * @param text empty when there is none
 * @param html harmless, or null
 * @param isCut whether it was too large and only its headers were kept
 * @param isEncrypted whether only the addressee's own programs can read it
 */
public record MailFile(
        IntakeEntry entry,
        @Nullable String messageId,
        long sizeBytes,
        List<Decision> decisions,
        List<Header> headers,
        String text,
        @Nullable MailPictures html,
        List<File> files,
        boolean isCut,
        boolean isEncrypted) {

    public record Header(String name, String value) {}

    /** @param place counted from 0 */
    public record File(int place, String name, long sizeBytes) {}

    public MailFile {
        decisions = List.copyOf(decisions);
        headers = List.copyOf(headers);
        files = List.copyOf(files);
    }
}
