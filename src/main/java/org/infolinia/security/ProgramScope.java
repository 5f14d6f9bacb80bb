package org.infolinia.security;

import java.util.Set;
import org.infolinia.kernel.ProgramId;

/**
 * The programs somebody works for.
 *
 * @param everywhere true for administrators and the system; then {@code programs} says nothing
 */
public record ProgramScope(boolean everywhere, Set<ProgramId> programs) {

    public ProgramScope {
        programs = Set.copyOf(programs);
    }

    public static ProgramScope all() {
        return new ProgramScope(true, Set.of());
    }

    public static ProgramScope of(Set<ProgramId> programs) {
        return new ProgramScope(false, programs);
    }

    public boolean includes(ProgramId program) {
        return everywhere || programs.contains(program);
    }
}
