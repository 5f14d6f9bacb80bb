package org.infolinia.surveys.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.slice.ChosenOption;
import org.infolinia.surveys.slice.Slice;
import org.infolinia.surveys.slice.Slice.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Which answers the page shows, as its address says it, so that every number elsewhere can lead to its rows.
 *
 * @param slice of one program's answers about contacts; null for all
 * @param chosen of one program; null for all
 */
record AnswersQuestion(
        Optional<Long> program,
        SurveyKind kind,
        int days,
        int worst,
        int best,
        boolean withWords,
        @Nullable Slice slice,
        @Nullable ChosenOption chosen) {

    static final List<Integer> PERIODS = List.of(7, 30, 90, 365);
    static final int USUAL_PERIOD = 30;

    private static final String KIND = "kind";
    private static final String QUESTION = "question";
    private static final String OPTION = "option";

    /** About contacts, of everybody over the usual period. */
    static AnswersQuestion usual() {
        return ofEverybody(Optional.empty(), SurveyKind.AFTER_CONTACT, USUAL_PERIOD);
    }

    static AnswersQuestion behind(ProgramId program, int days, Slice slice) {
        var all = behind(program, SurveyKind.AFTER_CONTACT, days);
        return new AnswersQuestion(all.program, all.kind, days, all.worst, all.best, false, slice, null);
    }

    static AnswersQuestion behind(ProgramId program, SurveyKind kind, int days) {
        return ofEverybody(Optional.of(program.value()), kind, days);
    }

    private static AnswersQuestion ofEverybody(Optional<Long> program, SurveyKind kind, int days) {
        return new AnswersQuestion(program, kind, days, kind.worst(), kind.best(), false, null, null);
    }

    static AnswersQuestion of(QueryParameters parameters) {
        var kind = parameters
                .getSingleParameter(KIND)
                .flatMap(FiguresQuestion::kindOf)
                .orElse(SurveyKind.AFTER_CONTACT);
        int worst = number(parameters, "worst").filter(kind::isScore).orElse(kind.worst());
        int best = number(parameters, "best").filter(kind::isScore).orElse(kind.best());
        var program = number(parameters, "program").map(Integer::longValue);
        return new AnswersQuestion(
                program,
                kind,
                number(parameters, "days").filter(PERIODS::contains).orElse(USUAL_PERIOD),
                Math.min(worst, best),
                Math.max(worst, best),
                parameters.getSingleParameter("words").isPresent(),
                kind == SurveyKind.AFTER_CONTACT
                        ? program.flatMap(any -> slice(parameters)).orElse(null)
                        : null,
                program.flatMap(any -> chosen(parameters)).orElse(null));
    }

    AnswersQuestion over(int otherDays) {
        return new AnswersQuestion(program, kind, otherDays, worst, best, withWords, slice, chosen);
    }

    AnswersQuestion scored(int otherWorst, int otherBest) {
        return new AnswersQuestion(program, kind, days, otherWorst, otherBest, false, slice, chosen);
    }

    AnswersQuestion ofAllScores() {
        return scored(kind.worst(), kind.best());
    }

    AnswersQuestion ofLowScores() {
        return scored(kind.worst(), kind.low());
    }

    AnswersQuestion withWordsOnly() {
        return new AnswersQuestion(program, kind, days, kind.worst(), kind.best(), true, slice, chosen);
    }

    AnswersQuestion withChosen(ChosenOption option) {
        return new AnswersQuestion(program, kind, days, worst, best, withWords, slice, option);
    }

    AnswersQuestion ofEverySlice() {
        return new AnswersQuestion(program, kind, days, worst, best, withWords, null, null);
    }

    String address() {
        var address = new StringBuilder("surveys?days=").append(days);
        if (kind != SurveyKind.AFTER_CONTACT) {
            address.append('&').append(KIND).append('=').append(kind.code());
        }
        program.ifPresent(id -> address.append("&program=").append(id));
        if (worst != kind.worst() || best != kind.best()) {
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
        if (chosen != null) {
            address.append('&')
                    .append(QUESTION)
                    .append('=')
                    .append(chosen.question())
                    .append('&')
                    .append(OPTION)
                    .append('=')
                    .append(chosen.option());
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

    /** What no question or option can be called is as if it was not asked. */
    private static Optional<ChosenOption> chosen(QueryParameters parameters) {
        return id(parameters, QUESTION)
                .flatMap(question -> id(parameters, OPTION).map(option -> new ChosenOption(question, option)));
    }

    private static Optional<String> id(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> Question.ID.matcher(text).matches());
    }

    private static Optional<Integer> number(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }
}
