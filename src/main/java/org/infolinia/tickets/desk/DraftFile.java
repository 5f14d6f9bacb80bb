package org.infolinia.tickets.desk;

import org.infolinia.tickets.conversation.FileRules;

/**
 * A file that an agent has put to what he has not sent yet.
 *
 * @param mediaType as its bytes show, such as {@code image/png}
 * @param size in bytes
 */
public record DraftFile(long id, String name, String mediaType, long size) {

    /** Whether it can stand in a text. */
    public boolean isPicture() {
        return FileRules.isPicture(mediaType);
    }
}
