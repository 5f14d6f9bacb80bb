package org.infolinia.programs.hours;

import org.infolinia.kernel.ProgramId;

/**
 * When people work for a program.
 *
 * @param version grows with every change
 */
public record OpeningCalendar(long id, ProgramId program, CalendarTerms terms, int version) {

    public String name() {
        return terms.name();
    }
}
