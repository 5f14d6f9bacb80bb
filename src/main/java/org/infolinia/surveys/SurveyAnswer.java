package org.infolinia.surveys;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.Reply;
import org.infolinia.surveys.definition.SurveyContent;

/**
 * The part of an answer that is counted whatever else was asked.
 *
 * @param score the whole, on the scale of the survey's kind: after a contact from {@value #WORST} to {@value #BEST},
 *     otherwise from 0 to 10
 * @param aspects those he rated, from {@value #WORST} to {@value #BEST}
 * @param comment the first of what he said in his own words, empty when he said nothing
 */
public record SurveyAnswer(int score, Map<Aspect, Integer> aspects, String comment) {

    public static final int WORST = 1;
    public static final int BEST = 5;
    public static final int MAXIMUM_COMMENT_LENGTH = 2_000;

    /** From this score down somebody calls back. */
    public static final int LOW_SCORE = 2;

    private static final int LOWEST_OF_ALL = 0;
    private static final int HIGHEST_OF_ALL = 10;

    public SurveyAnswer {
        if (score < LOWEST_OF_ALL
                || score > HIGHEST_OF_ALL
                || !aspects.values().stream().allMatch(SurveyAnswer::isScore)) {
            throw new IllegalArgumentException("There is no such score");
        }
        aspects = Map.copyOf(aspects);
        comment = comment.strip();
        if (comment.length() > MAXIMUM_COMMENT_LENGTH) {
            throw new IllegalArgumentException("A comment has at most " + MAXIMUM_COMMENT_LENGTH + " characters");
        }
    }

    public static boolean isScore(int candidate) {
        return candidate >= WORST && candidate <= BEST;
    }

    /** What is counted of these replies; they answer the scale. */
    static SurveyAnswer of(SurveyContent content, Replies replies) {
        var scale = content.scale().orElseThrow();
        if (!(replies.to(scale.id()) instanceof Reply.Scored(int score))) {
            throw new IllegalArgumentException("The scale is not answered");
        }
        return new SurveyAnswer(score, aspects(content, replies), comment(content, replies));
    }

    /** The same as replies to a survey that asks for these things; what it does not ask for is left out. */
    Replies replies(SurveyContent content) {
        var replies = new LinkedHashMap<String, Reply>();
        content.scale().ifPresent(scale -> replies.put(scale.id(), new Reply.Scored(score)));
        if (!aspects.isEmpty()) {
            var rated = aspects.entrySet().stream()
                    .collect(Collectors.toMap(aspect -> aspect.getKey().key(), Map.Entry::getValue));
            first(content, Question.Aspects.class)
                    .forEach(question -> replies.put(question.id(), new Reply.Rated(rated)));
        }
        if (!comment.isEmpty()) {
            first(content, Question.Words.class)
                    .forEach(question -> replies.put(question.id(), new Reply.Said(comment)));
        }
        return new Replies(replies);
    }

    private static Map<Aspect, Integer> aspects(SurveyContent content, Replies replies) {
        var aspects = new EnumMap<Aspect, Integer>(Aspect.class);
        first(content, Question.Aspects.class).forEach(question -> {
            if (replies.to(question.id()) instanceof Reply.Rated(var rated)) {
                Stream.of(Aspect.values())
                        .filter(aspect -> rated.containsKey(aspect.key()))
                        .forEach(aspect -> aspects.put(aspect, rated.get(aspect.key())));
            }
        });
        return aspects;
    }

    private static String comment(SurveyContent content, Replies replies) {
        return content.questions().stream()
                .flatMap(question -> replies.to(question.id()) instanceof Reply.Said(String words)
                        ? Stream.of(words)
                        : Stream.empty())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<Question> first(SurveyContent content, Class<? extends Question> sort) {
        return content.questions().stream().filter(sort::isInstance).limit(1);
    }
}
