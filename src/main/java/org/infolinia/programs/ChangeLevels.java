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

    Optional<Refusal> objection() {
        if (!isOrdered()) {
            return Optional.of(Refusal.of("levels-order"));
        }
        return levels.reach(RequiredLevels.LOWEST) ? Optional.empty() : Optional.of(Refusal.of("levels-lowest"));
    }

    /** Whoever may change data or points hears the balance on the way. */
    private boolean isOrdered() {
        return levels.contact().reaches(levels.balance()) && levels.points().reaches(levels.balance());
    }
}
