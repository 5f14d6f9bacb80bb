package org.infolinia.reporting;

import java.util.Map;
import org.infolinia.kernel.ProgramId;

/**
 * One figure, program by program.
 *
 * @param total of all these programs; what belongs to several of them counts once
 */
public record Tallies(Figure figure, Map<ProgramId, Tally> byProgram, Tally total) {

    public Tallies {
        byProgram = Map.copyOf(byProgram);
    }

    static Tallies none(Figure figure) {
        return new Tallies(figure, Map.of(), Tally.NOTHING);
    }

    public Tally of(ProgramId program) {
        return byProgram.getOrDefault(program, Tally.NOTHING);
    }
}
