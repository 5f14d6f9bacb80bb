package org.infolinia.scripts.mandate;

import org.infolinia.kernel.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * @param owner who answers for the script; null while nobody does
 * @param scope what was agreed with the program's owner that it covers, in words; may be empty
 */
public record Mandate(@Nullable AgentId owner, String scope) {

    /** The longest scope. */
    public static final int MAXIMUM_SCOPE_LENGTH = 2_000;

    public Mandate {
        scope = scope.strip();
        if (scope.length() > MAXIMUM_SCOPE_LENGTH) {
            throw new IllegalArgumentException("A scope has " + MAXIMUM_SCOPE_LENGTH + " characters at most");
        }
    }
}
