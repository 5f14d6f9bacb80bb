package org.infolinia.surveys.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a version of a survey says and asks.
 *
 * @param title what is asked, as the heading of the page
 * @param titleAfterCall the same when the contact was a call; empty when it is no different
 */
public record SurveyContent(Texts title, Texts titleAfterCall, List<Question> questions) {

    /** More nobody answers. */
    public static final int MAXIMUM_QUESTIONS = 12;

    public SurveyContent {
        questions = List.copyOf(questions);
    }

    public Optional<Question> find(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The scale whose answer is the score; a published version has exactly one. */
    public Optional<Question> scale() {
        return questions.stream().filter(SurveyContent::isScale).findFirst();
    }

    public static boolean isScale(Question question) {
        return question instanceof Question.ScaleOfFive || question instanceof Question.ScaleOfTen;
    }

    /**
     * What is asked on one page. The first page, number 0, asks what is always asked; each further one asks what
     * depends on answers given on the page before it.
     */
    public List<Question> asked(int page, Replies replies) {
        var pages = pages();
        return questions.stream()
                .filter(question -> pages.getOrDefault(question.id(), 0) == page)
                .filter(question -> question.askedWhen()
                        .map(condition -> condition.holds(replies))
                        .orElse(true))
                .toList();
    }

    /** The next page after this one on which something is asked. */
    public OptionalInt pageAfter(int page, Replies replies) {
        return IntStream.rangeClosed(page + 1, questions.size())
                .filter(next -> !asked(next, replies).isEmpty())
                .findFirst();
    }

    /** Of these replies the ones to questions of a page that are asked, and that these questions can have. */
    public Replies acceptable(int page, Replies given, Replies replies) {
        var asked = asked(page, given);
        return replies.only(id -> asked.stream()
                .filter(question -> question.id().equals(id))
                .anyMatch(question -> fits(question, replies.to(id))));
    }

    private static boolean fits(Question question, @Nullable Reply reply) {
        return switch (question) {
            case Question.ScaleOfFive scale -> reply instanceof Reply.Scored(int score) && score >= 1 && score <= 5;
            case Question.ScaleOfTen scale -> reply instanceof Reply.Scored(int score) && score >= 0 && score <= 10;
            case Question.Aspects aspects -> reply instanceof Reply.Rated;
            case Question.Choice choice ->
                reply instanceof Reply.Chosen(String option)
                        && choice.option(option).isPresent();
            case Question.Words words -> reply instanceof Reply.Said;
        };
    }

    /** On which page each question stands. A condition on what comes later never holds, so its page does not matter. */
    private Map<String, Integer> pages() {
        var pages = new HashMap<String, Integer>();
        for (var question : questions) {
            int page = question.askedWhen()
                    .map(condition -> 1 + pages.getOrDefault(condition.question(), 0))
                    .orElse(0);
            pages.putIfAbsent(question.id(), page);
        }
        return pages;
    }
}
