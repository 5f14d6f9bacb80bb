package org.infolinia.surveys.report;

import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.definition.SurveyKind;

/** Which answers are counted: those to one kind of survey of a program, asked in a period, whenever they came. */
public record Asked(ProgramId program, SurveyKind kind, Period period) {

    public static Asked afterContacts(ProgramId program, Period period) {
        return new Asked(program, SurveyKind.AFTER_CONTACT, period);
    }
}
