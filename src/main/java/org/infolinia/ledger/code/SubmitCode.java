package org.infolinia.ledger.code;

import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;

/**
 * Asks for a code to be paid.
 *
 * @param typed the code as it was typed; case, spaces, hyphens and look-alikes do not matter
 * @param key 1 to {@value #MAXIMUM_KEY_LENGTH} characters, unique in the program; asking again with the same key answers
 *     the same
 */
public record SubmitCode(ProgramId program, ParticipantId participant, String typed, Through through, String key) {

    private static final int MAXIMUM_KEY_LENGTH = 64;

    public SubmitCode {
        if (key.isEmpty() || key.length() > MAXIMUM_KEY_LENGTH) {
            throw new IllegalArgumentException("A key has 1 to " + MAXIMUM_KEY_LENGTH + " characters");
        }
    }

    /** Which door it came in by. */
    public enum Through {
        AGENT,
        PARTICIPANT,
        MAIL,
        API
    }
}
