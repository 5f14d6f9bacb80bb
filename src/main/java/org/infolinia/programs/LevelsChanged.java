package org.infolinia.programs;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.programs.Program.RequiredLevels;

/** A program demands other levels of identification from now on. */
public record LevelsChanged(Actor by, ProgramId program, RequiredLevels before, RequiredLevels after)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "programs.levels-changed",
                program,
                null,
                "program:" + program.value(),
                Map.of(
                        "balance", change(before.balance(), after.balance()),
                        "contact", change(before.contact(), after.contact()),
                        "points", change(before.points(), after.points()),
                        "person", change(before.person(), after.person())));
    }

    private static String change(IdentificationLevel from, IdentificationLevel to) {
        return from == to ? Integer.toString(to.number()) : from.number() + " > " + to.number();
    }
}
