package org.infolinia.surveys.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.infolinia.surveys.SurveyAnswer;

/** Which answers the page shows, as its address says it, so that every number elsewhere can lead to its rows. */
record AnswersQuestion(Optional<Long> program, int days, int worst, int best, boolean withWords) {

    static final List<Integer> PERIODS = List.of(7, 30, 90, 365);
    static final int USUAL_PERIOD = 30;

    static AnswersQuestion of(QueryParameters parameters) {
        int worst = number(parameters, "worst").filter(SurveyAnswer::isScore).orElse(SurveyAnswer.WORST);
        int best = number(parameters, "best").filter(SurveyAnswer::isScore).orElse(SurveyAnswer.BEST);
        return new AnswersQuestion(
                number(parameters, "program").map(Integer::longValue),
                number(parameters, "days").filter(PERIODS::contains).orElse(USUAL_PERIOD),
                Math.min(worst, best),
                Math.max(worst, best),
                parameters.getSingleParameter("words").isPresent());
    }

    AnswersQuestion over(int otherDays) {
        return new AnswersQuestion(program, otherDays, worst, best, withWords);
    }

    AnswersQuestion scored(int otherWorst, int otherBest) {
        return new AnswersQuestion(program, days, otherWorst, otherBest, false);
    }

    AnswersQuestion withWordsOnly() {
        return new AnswersQuestion(program, days, SurveyAnswer.WORST, SurveyAnswer.BEST, true);
    }

    String address() {
        var address = new StringBuilder("surveys?days=").append(days);
        program.ifPresent(id -> address.append("&program=").append(id));
        if (worst != SurveyAnswer.WORST || best != SurveyAnswer.BEST) {
            address.append("&worst=").append(worst).append("&best=").append(best);
        }
        if (withWords) {
            address.append("&words");
        }
        return address.toString();
    }

    QueryParameters parameters() {
        return QueryParameters.fromString(address().substring("surveys?".length()));
    }

    private static Optional<Integer> number(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }
}
