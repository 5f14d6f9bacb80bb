package org.infolinia.ledger.code.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infolinia.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Codes of one participant as a server sends them; nothing in it is checked before {@link #objection} is asked.
 *
 * @param participant his number in the program
 * @param codes 1 to {@value #MOST_CODES}, as he typed them
 * @param key names this submission, so that sending it again pays nothing twice; 1 to 36 letters, digits, dots, hyphens
 *     and underscores
 * @param client what tells one visitor of that server from another, such as his address; null when it does not tell
 */
record Submission(
        @Nullable String participant,
        @Nullable List<@Nullable String> codes,
        @Nullable String key,
        @Nullable String client) {

    static final int MOST_CODES = 50;

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_CLIENT = 100;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,36}");

    /** Why nothing of it can be looked at, or empty. */
    Optional<Refusal> objection() {
        if (participant == null || participant.isBlank() || participant.length() > LONGEST_NUMBER) {
            return Optional.of(Refusal.of("api-participant-missing"));
        }
        if (key == null || !KEY.matcher(key).matches()) {
            return Optional.of(Refusal.of("api-key-malformed"));
        }
        if (codes == null || codes.isEmpty() || codes.size() > MOST_CODES || codes.contains(null)) {
            return Optional.of(Refusal.of("api-codes-missing", MOST_CODES));
        }
        return client != null && client.length() > LONGEST_CLIENT
                ? Optional.of(Refusal.of("api-client-too-long", LONGEST_CLIENT))
                : Optional.empty();
    }
}
