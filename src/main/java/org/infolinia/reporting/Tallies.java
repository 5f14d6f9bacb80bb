package org.infolinia.reporting;

import java.util.Map;
import org.infolinia.kernel.ProgramId;

/** One figure, program by program. */
public record Tallies(Figure figure, Map<ProgramId, Tally> byProgram) {

    public Tallies {
        byProgram = Map.copyOf(byProgram);
    }

    public Tally of(ProgramId program) {
        return byProgram.getOrDefault(program, Tally.NOTHING);
    }

    public Tally total() {
        return byProgram.values().stream().reduce(Tally.NOTHING, Tally::plus);
    }
}
