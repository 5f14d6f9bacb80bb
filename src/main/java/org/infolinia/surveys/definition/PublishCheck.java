package org.infolinia.surveys.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.surveys.definition.Question.Aspects;
import org.infolinia.surveys.definition.Question.Choice;
import org.infolinia.surveys.definition.Question.ScaleOfFive;
import org.infolinia.surveys.definition.Question.ScaleOfTen;

/** What must be right before a survey may be sent to anybody. */
final class PublishCheck {

    private static final int WHOLE = 0;
    private static final int LEAST_OPTIONS = 2;
    private static final int MOST_OPTIONS = 10;

    private final SurveyKind kind;
    private final SurveyContent content;

    private PublishCheck(SurveyKind kind, SurveyContent content) {
        this.kind = kind;
        this.content = content;
    }

    /** Everything that is wrong, in the order of the page. */
    static List<Finding> findings(SurveyKind kind, SurveyContent content) {
        var check = new PublishCheck(kind, content);
        return Stream.concat(
                        check.whole(),
                        IntStream.range(0, content.questions().size()).boxed().flatMap(check::question))
                .toList();
    }

    private Stream<Finding> whole() {
        var titles = content.title().missing().map(language -> Finding.of("title-missing", WHOLE, language.code()));
        var afterCall = content.titleAfterCall().isEmpty()
                ? Stream.<Finding>empty()
                : content.titleAfterCall()
                        .missing()
                        .map(language -> Finding.of("title-after-call-missing", WHOLE, language.code()));
        return Stream.of(titles, afterCall, scales(), number()).flatMap(Function.identity());
    }

    private Stream<Finding> number() {
        return content.questions().size() > SurveyContent.MAXIMUM_QUESTIONS
                ? Stream.of(Finding.of("too-many-questions", WHOLE, SurveyContent.MAXIMUM_QUESTIONS))
                : Stream.empty();
    }

    private Stream<Finding> scales() {
        long scales =
                content.questions().stream().filter(SurveyContent::isScale).count();
        if (scales == 0) {
            return Stream.of(Finding.of("no-scale", WHOLE, kind.worst(), kind.best()));
        }
        return scales == 1 ? Stream.empty() : Stream.of(Finding.of("several-scales", WHOLE));
    }

    private Stream<Finding> question(int index) {
        var question = content.questions().get(index);
        int place = index + 1;
        var texts = question.text().missing().map(language -> Finding.of("text-missing", place, language.code()));
        return Stream.of(
                        texts,
                        twice(question, index),
                        ofAnotherKind(question, place),
                        options(question, place),
                        condition(question, index))
                .flatMap(Function.identity());
    }

    private Stream<Finding> twice(Question question, int index) {
        boolean isIdTaken = before(index).anyMatch(earlier -> earlier.id().equals(question.id()));
        boolean isSecondOfAspects = question instanceof Aspects && before(index).anyMatch(Aspects.class::isInstance);
        return Stream.concat(
                isIdTaken ? Stream.of(Finding.of("id-twice", index + 1, question.id())) : Stream.empty(),
                isSecondOfAspects ? Stream.of(Finding.of("aspects-twice", index + 1)) : Stream.empty());
    }

    /** Scales are never mixed. */
    private Stream<Finding> ofAnotherKind(Question question, int place) {
        boolean isOfAnother = switch (question) {
            case ScaleOfFive scale -> kind.best() != 5;
            case ScaleOfTen scale -> kind.best() != 10;
            case Aspects aspects -> kind != SurveyKind.AFTER_CONTACT;
            case Choice choice -> false;
            case Question.Words words -> false;
        };
        return isOfAnother
                ? Stream.of(Finding.of("scale-of-another-kind", place, kind.worst(), kind.best()))
                : Stream.empty();
    }

    private static Stream<Finding> options(Question question, int place) {
        if (!(question instanceof Choice choice)) {
            return Stream.empty();
        }
        int number = choice.options().size();
        if (number < LEAST_OPTIONS || number > MOST_OPTIONS) {
            return Stream.of(Finding.of("options", place, LEAST_OPTIONS, MOST_OPTIONS));
        }
        var ids = new HashSet<String>();
        return IntStream.range(0, number).boxed().flatMap(index -> {
            var option = choice.options().get(index);
            var missing = option.text()
                    .missing()
                    .map(language -> Finding.of("option-text-missing", place, index + 1, language.code()));
            return ids.add(option.id())
                    ? missing
                    : Stream.concat(missing, Stream.of(Finding.of("option-twice", place, option.id())));
        });
    }

    private Stream<Finding> condition(Question question, int index) {
        return question.askedWhen().stream().flatMap(condition -> condition(condition, index).stream());
    }

    private Optional<Finding> condition(Condition condition, int index) {
        int place = index + 1;
        var looksAt = content.find(condition.question());
        if (looksAt.isEmpty()) {
            return Optional.of(Finding.of("condition-on-nothing", place));
        }
        if (before(index).noneMatch(looksAt.get()::equals)) {
            return Optional.of(Finding.of("condition-on-later", place));
        }
        return switch (condition) {
            case Condition.ScoreBetween between -> score(between, looksAt.get(), place);
            case Condition.Chose chose -> choice(chose, looksAt.get(), place);
        };
    }

    private Optional<Finding> score(Condition.ScoreBetween between, Question scale, int place) {
        if (!SurveyContent.isScale(scale)) {
            return Optional.of(Finding.of("condition-on-no-scale", place));
        }
        boolean isEmpty =
                between.least() > between.most() || !kind.isScore(between.least()) || !kind.isScore(between.most());
        return isEmpty
                ? Optional.of(Finding.of("condition-outside-scale", place, kind.worst(), kind.best()))
                : Optional.empty();
    }

    private static Optional<Finding> choice(Condition.Chose chose, Question choice, int place) {
        boolean isThere =
                choice instanceof Choice known && known.option(chose.option()).isPresent();
        return isThere ? Optional.empty() : Optional.of(Finding.of("condition-on-no-option", place));
    }

    private Stream<Question> before(int index) {
        return content.questions().stream().limit(index);
    }
}
