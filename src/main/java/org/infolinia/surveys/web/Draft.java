package org.infolinia.surveys.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.SurveyForm;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.Reply;
import org.infolinia.surveys.definition.SurveyContent;
import org.jspecify.annotations.Nullable;

/** What somebody has filled in so far; anything that a question cannot have is as if not filled in. */
record Draft(List<Question> questions, Replies replies, boolean isTooLong, Map<String, String> longWords) {

    private static final String NOT_ALLOWED_IN_WORDS = "[\\p{Cntrl}&&[^\\n\\t]]";
    private static final int MOST_DIGITS = 2;

    /** The page as it opens: the score that was clicked in the mail is chosen and nothing is recorded. */
    static Draft startingWith(SurveyForm form, @Nullable String score) {
        return form.questions().stream()
                .filter(SurveyContent::isScale)
                .findFirst()
                .filter(scale -> score != null)
                .map(scale -> of(form.questions(), Map.of(scale.id(), String.valueOf(score))))
                .orElseGet(() -> of(form.questions(), Map.of()));
    }

    static Draft of(List<Question> questions, Map<String, String> fields) {
        var replies = new LinkedHashMap<String, Reply>();
        var longWords = new HashMap<String, String>();
        for (var question : questions) {
            reply(question, fields, longWords).ifPresent(reply -> replies.put(question.id(), reply));
        }
        return new Draft(questions, new Replies(replies), !longWords.isEmpty(), longWords);
    }

    /** The score whose link was followed; null when there was none in it. */
    static @Nullable Integer clicked(@Nullable String score) {
        return score(score, 0, 10).orElse(null);
    }

    /** Name of the field of one aspect. */
    static String field(Question.Aspects question, Aspect aspect) {
        return question.id() + "." + aspect.key();
    }

    @Nullable
    Integer score(Question scale) {
        return replies.to(scale.id()) instanceof Reply.Scored(int score) ? score : null;
    }

    @Nullable
    Integer score(Question.Aspects question, Aspect aspect) {
        return replies.to(question.id()) instanceof Reply.Rated(var scores) ? scores.get(aspect.key()) : null;
    }

    boolean isChosen(Question.Choice question, Question.Option option) {
        return new Reply.Chosen(option.id()).equals(replies.to(question.id()));
    }

    String words(Question.Words question) {
        return replies.to(question.id()) instanceof Reply.Said(String words)
                ? words
                : longWords.getOrDefault(question.id(), "");
    }

    /** Key of the words for what is missing or too much. */
    Optional<String> problem() {
        var unanswered = questions.stream()
                .filter(SurveyContent::isScale)
                .filter(scale -> score(scale) == null)
                .findFirst();
        if (unanswered.isPresent()) {
            return Optional.of(
                    unanswered.get() instanceof Question.ScaleOfFive
                            ? "survey.problem.no-score"
                            : "survey.problem.no-score-of-ten");
        }
        return isTooLong ? Optional.of("survey.problem.comment-too-long") : Optional.empty();
    }

    private static Optional<Reply> reply(Question question, Map<String, String> fields, Map<String, String> longWords) {
        return switch (question) {
            case Question.ScaleOfFive scale ->
                score(fields.get(scale.id()), 1, 5).map(Reply.Scored::new);
            case Question.ScaleOfTen scale ->
                score(fields.get(scale.id()), 0, 10).map(Reply.Scored::new);
            case Question.Aspects aspects -> rated(aspects, fields);
            case Question.Choice choice ->
                Optional.ofNullable(fields.get(choice.id()))
                        .flatMap(choice::option)
                        .map(option -> new Reply.Chosen(option.id()));
            case Question.Words words -> said(words, fields, longWords);
        };
    }

    private static Optional<Reply> rated(Question.Aspects question, Map<String, String> fields) {
        var scores = new HashMap<String, Integer>();
        Stream.of(Aspect.values())
                .forEach(aspect -> score(fields.get(field(question, aspect)), 1, 5)
                        .ifPresent(score -> scores.put(aspect.key(), score)));
        return scores.isEmpty() ? Optional.empty() : Optional.of(new Reply.Rated(scores));
    }

    private static Optional<Reply> said(
            Question.Words question, Map<String, String> fields, Map<String, String> longWords) {
        var words = fields.getOrDefault(question.id(), "")
                .replace("\r\n", "\n")
                .replaceAll(NOT_ALLOWED_IN_WORDS, "")
                .strip();
        if (words.length() > Reply.Said.MAXIMUM_LENGTH) {
            longWords.put(question.id(), words);
            return Optional.empty();
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Reply.Said(words));
    }

    private static Optional<Integer> score(@Nullable String text, int worst, int best) {
        if (text == null
                || text.isEmpty()
                || text.length() > MOST_DIGITS
                || !text.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text)).filter(score -> score >= worst && score <= best);
    }
}
