package org.infolinia.search.question;

import java.util.Set;

/**
 * Whose eyes the finds are for.
 *
 * @param seesEverything whether things of all programs are found
 * @param programs otherwise those of these programs alone
 */
public record Audience(boolean seesEverything, Set<Long> programs) {

    public Audience {
        programs = Set.copyOf(programs);
    }

    boolean sees(long program) {
        return seesEverything || programs.contains(program);
    }
}
