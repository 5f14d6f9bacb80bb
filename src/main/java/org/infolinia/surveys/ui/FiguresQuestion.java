package org.infolinia.surveys.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.definition.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are looked at, as the address of the page says it, so that a colleague sees the same.
 *
 * @param program null for the first in view
 */
record FiguresQuestion(@Nullable ProgramId program, SurveyKind kind, int days) {

    private static final String PROGRAM = "program";
    private static final String KIND = "kind";
    private static final String DAYS = "days";

    /** What cannot be understood is as if it was not asked. */
    static FiguresQuestion of(QueryParameters parameters) {
        return new FiguresQuestion(
                parameters
                        .getSingleParameter(PROGRAM)
                        .filter(asked -> asked.matches("[1-9][0-9]{0,17}"))
                        .map(Long::valueOf)
                        .map(ProgramId::new)
                        .orElse(null),
                parameters
                        .getSingleParameter(KIND)
                        .flatMap(FiguresQuestion::kindOf)
                        .orElse(SurveyKind.AFTER_CONTACT),
                parameters
                        .getSingleParameter(DAYS)
                        .flatMap(asked -> AnswersQuestion.PERIODS.stream()
                                .filter(days -> days.toString().equals(asked))
                                .findFirst())
                        .orElse(AnswersQuestion.USUAL_PERIOD));
    }

    FiguresQuestion about(ProgramId other) {
        return new FiguresQuestion(other, kind, days);
    }

    FiguresQuestion about(SurveyKind other) {
        return new FiguresQuestion(program, other, days);
    }

    FiguresQuestion over(int otherDays) {
        return new FiguresQuestion(program, kind, otherDays);
    }

    QueryParameters parameters() {
        var parameters = new HashMap<String, String>();
        parameters.put(KIND, kind.code());
        parameters.put(DAYS, Integer.toString(days));
        if (program != null) {
            parameters.put(PROGRAM, Long.toString(program.value()));
        }
        return QueryParameters.simple(parameters);
    }

    static Optional<SurveyKind> kindOf(String name) {
        return Stream.of(SurveyKind.values())
                .filter(kind -> kind.code().equals(name))
                .findFirst();
    }
}
