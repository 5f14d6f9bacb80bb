package org.infolinia.surveys.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.slice.Slice;
import org.infolinia.surveys.slice.Slice.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Which answers the page shows, as its address says it, so that every number elsewhere can lead to its rows.
 *
 * @param slice of one program; null for all
 */
record AnswersQuestion(
        Optional<Long> program,
        int days,
        int worst,
        int best,
        boolean withWords,
        @Nullable Slice slice) {

    static final List<Integer> PERIODS = List.of(7, 30, 90, 365);
    static final int USUAL_PERIOD = 30;

    /** Of everybody over the usual period. */
    static AnswersQuestion usual() {
        return new AnswersQuestion(Optional.empty(), USUAL_PERIOD, SurveyAnswer.WORST, SurveyAnswer.BEST, false, null);
    }

    static AnswersQuestion behind(ProgramId program, int days, Slice slice) {
        return new AnswersQuestion(
                Optional.of(program.value()), days, SurveyAnswer.WORST, SurveyAnswer.BEST, false, slice);
    }

    static AnswersQuestion of(QueryParameters parameters) {
        int worst = number(parameters, "worst").filter(SurveyAnswer::isScore).orElse(SurveyAnswer.WORST);
        int best = number(parameters, "best").filter(SurveyAnswer::isScore).orElse(SurveyAnswer.BEST);
        var program = number(parameters, "program").map(Integer::longValue);
        return new AnswersQuestion(
                program,
                number(parameters, "days").filter(PERIODS::contains).orElse(USUAL_PERIOD),
                Math.min(worst, best),
                Math.max(worst, best),
                parameters.getSingleParameter("words").isPresent(),
                program.flatMap(any -> slice(parameters)).orElse(null));
    }

    AnswersQuestion over(int otherDays) {
        return new AnswersQuestion(program, otherDays, worst, best, withWords, slice);
    }

    AnswersQuestion scored(int otherWorst, int otherBest) {
        return new AnswersQuestion(program, days, otherWorst, otherBest, false, slice);
    }

    AnswersQuestion withWordsOnly() {
        return new AnswersQuestion(program, days, SurveyAnswer.WORST, SurveyAnswer.BEST, true, slice);
    }

    AnswersQuestion ofEverySlice() {
        return new AnswersQuestion(program, days, worst, best, withWords, null);
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
        if (slice != null) {
            address.append('&').append(slice.dimension().key());
            if (slice.value() != null) {
                address.append('=').append(URLEncoder.encode(slice.value(), StandardCharsets.UTF_8));
            }
        }
        return address.toString();
    }

    QueryParameters parameters() {
        return QueryParameters.fromString(address().substring("surveys?".length()));
    }

    /** A dimension without a value asks for those of which it is not known. */
    private static Optional<Slice> slice(QueryParameters parameters) {
        return Stream.of(Dimension.values())
                .flatMap(dimension -> parameters.getSingleParameter(dimension.key()).stream()
                        .filter(value -> value.length() <= Slice.MAXIMUM_VALUE_LENGTH)
                        .map(value -> new Slice(dimension, value.isEmpty() ? null : value)))
                .findFirst();
    }

    private static Optional<Integer> number(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }
}
