package org.infolinia.reporting.ui.sheet;

import java.util.List;
import java.util.Map;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.Program;
import org.infolinia.reporting.Figure;
import org.infolinia.reporting.Scope;
import org.infolinia.reporting.Tallies;
import org.infolinia.reporting.Tally;

/** What was counted for the dashboard at one moment. */
public record Board(List<Program> programs, BoardQuestion question, Map<Figure, Tallies> counts) {

    public Board {
        programs = List.copyOf(programs);
        counts = Map.copyOf(counts);
    }

    public static Scope scope(List<Program> programs, BoardQuestion question) {
        return new Scope(programs.stream().map(Program::id).toList(), question.days());
    }

    public Scope scope() {
        return scope(programs, question);
    }

    public Tally total(Figure figure) {
        return tallies(figure).total();
    }

    public Tally of(ProgramId program, Figure figure) {
        return tallies(figure).of(program);
    }

    public Program program(ProgramId id) {
        return programs.stream()
                .filter(program -> program.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Program " + id.value() + " is not on this board"));
    }

    private Tallies tallies(Figure figure) {
        var tallies = counts.get(figure);
        if (tallies == null) {
            throw new IllegalArgumentException(figure + " was not counted");
        }
        return tallies;
    }
}
