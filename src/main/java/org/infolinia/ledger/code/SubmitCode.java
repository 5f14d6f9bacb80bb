package org.infolinia.ledger.code;

import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;

/**
 * Asks for a code to be paid.
 *
 * @param typed the code as it was typed; case, spaces, hyphens and look-alikes do not matter
 * @param door which way it came
 * @param key 1 to {@value #MAXIMUM_KEY_LENGTH} characters, unique in the program; asking again with the same key answers
 *     the same
 */
public record SubmitCode(ProgramId program, ParticipantId participant, String typed, Door door, String key) {

    public static final int MAXIMUM_KEY_LENGTH = 64;

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

    /**
     * The door and who stands in it.
     *
     * @param visitor what tells him from others who use it: an address of mail or of the network; empty for agents,
     *     who are known by who they are
     */
    public record Door(Through through, String visitor) {

        public static final Door AGENT = new Door(Through.AGENT, "");

        public static Door mail(String sender) {
            return new Door(Through.MAIL, sender);
        }

        public static Door api(String client) {
            return new Door(Through.API, client);
        }
    }

    public Through through() {
        return door.through();
    }
}
