package org.infolinia.programs;

import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.programs.Program.RequiredLevels;

/**
 * Asks for other levels of identification in a program.
 *
 * @param seen what held when it was asked for
 */
public record ChangeLevels(ProgramId program, RequiredLevels seen, RequiredLevels levels) {

    /** Whoever may change data or points hears the balance on the way. */
    Optional<Refusal> objection() {
        boolean isOrdered =
                levels.contact().reaches(levels.balance()) && levels.points().reaches(levels.balance());
        return isOrdered ? Optional.empty() : Optional.of(Refusal.of("levels-order"));
    }
}
