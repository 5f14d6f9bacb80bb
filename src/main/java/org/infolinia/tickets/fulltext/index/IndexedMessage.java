package org.infolinia.tickets.fulltext.index;

import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.Language;

/**
 * A message with what is known of its ticket.
 *
 * @param aside id of the aside it stands in, or {@link IndexField#NO_ASIDE}
 * @param message id; 0 stands for a ticket in which nothing was said
 * @param queue key, or empty
 * @param owner id of an agent, or {@link IndexField#NOBODY}
 * @param from name and address of who wrote
 * @param to name and address of who was answered, or of our mailbox that was written to; or empty
 * @param fileNames of attached files, or empty
 * @param fileTexts what could be read in them, or empty
 */
record IndexedMessage(
        long ticket,
        long aside,
        long message,
        long program,
        String state,
        String queue,
        long owner,
        String topic,
        List<String> tags,
        Language language,
        Instant at,
        String subject,
        String from,
        String to,
        String text,
        String fileNames,
        String fileTexts) {

    IndexedMessage {
        tags = List.copyOf(tags);
    }

    boolean hasFiles() {
        return !fileNames.isEmpty();
    }
}
