package org.infolinia.reporting;

import java.util.Collection;
import java.util.List;
import org.infolinia.kernel.ProgramId;

/**
 * What figures are asked about.
 *
 * @param days how many days back those go that are of a time, today included
 */
public record Scope(List<ProgramId> programs, int days) {

    public static final int USUAL_DAYS = 30;
    public static final int MAXIMUM_DAYS = 366;

    public Scope {
        programs = List.copyOf(programs);
        if (days < 1 || days > MAXIMUM_DAYS) {
            throw new IllegalArgumentException("Figures go back 1 to " + MAXIMUM_DAYS + " days");
        }
    }

    public static Scope of(Collection<ProgramId> programs) {
        return new Scope(List.copyOf(programs), USUAL_DAYS);
    }

    Long[] ids() {
        return programs.stream().map(ProgramId::value).toArray(Long[]::new);
    }
}
