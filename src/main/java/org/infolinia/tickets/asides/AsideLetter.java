package org.infolinia.tickets.asides;

import java.util.List;

/**
 * What an agent writes to somebody else.
 *
 * @param messages ids of the ticket's messages that are passed on below it
 * @param forwarded ids of files of the ticket that are passed on
 * @param files ids of the {@linkplain AsideDrafts files} that the agent has put to it
 */
public record AsideLetter(String text, List<Long> messages, List<Long> forwarded, List<Long> files) {

    public static final int MAXIMUM_LENGTH = 20_000;

    public AsideLetter {
        text = text.strip();
        messages = List.copyOf(messages);
        forwarded = List.copyOf(forwarded);
        files = List.copyOf(files);
        if (text.isEmpty() || text.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("A letter has 1 to " + MAXIMUM_LENGTH + " characters");
        }
    }

    /** The agent's words and nothing else. */
    public static AsideLetter of(String text) {
        return new AsideLetter(text, List.of(), List.of(), List.of());
    }
}
