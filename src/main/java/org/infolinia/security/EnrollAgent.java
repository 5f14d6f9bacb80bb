package org.infolinia.security;

import java.util.Set;
import java.util.regex.Pattern;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;

/**
 * Asks for a new agent.
 *
 * @param login 3 to 40 of {@code a-z 0-9 . -}
 * @param password in clear, {@value #MINIMUM_PASSWORD_LENGTH} characters or more
 * @param programs the programs he works for; of no meaning for an administrator
 */
public record EnrollAgent(
        String login, String password, PersonName name, Role role, Language language, Set<ProgramId> programs) {

    /** Shorter passwords are guessed; longer rules only make people write them down. */
    public static final int MINIMUM_PASSWORD_LENGTH = 12;

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9.-]{3,40}");

    public EnrollAgent {
        if (!LOGIN.matcher(login).matches()) {
            throw new IllegalArgumentException("A login has 3 to 40 of a-z, 0-9, dot and dash");
        }
        programs = Set.copyOf(programs);
    }

    /** Whether this could be a login, taken or not. */
    public static boolean isLogin(String candidate) {
        return LOGIN.matcher(candidate).matches();
    }

    @Override
    public String toString() {
        return "EnrollAgent[" + login + "]";
    }
}
