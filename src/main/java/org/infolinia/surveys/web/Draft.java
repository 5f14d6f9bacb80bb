package org.infolinia.surveys.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.SurveyAnswer;
import org.jspecify.annotations.Nullable;

/** What the participant has filled in so far; anything that is not a score is as if not filled in. */
record Draft(@Nullable Integer score, Map<Aspect, Integer> aspects, String comment) {

    private static final String NOT_ALLOWED_IN_COMMENTS = "[\\p{Cntrl}&&[^\\n\\t]]";

    /** The page as it opens: the score that was clicked in the mail is chosen and nothing is recorded. */
    static Draft startingWith(@Nullable String score) {
        return new Draft(scoreOf(score), Map.of(), "");
    }

    static Draft of(Map<String, String> fields) {
        var aspects = new EnumMap<Aspect, Integer>(Aspect.class);
        for (var aspect : Aspect.values()) {
            var score = scoreOf(fields.get(aspect.key()));
            if (score != null) {
                aspects.put(aspect, score);
            }
        }
        var comment = fields.getOrDefault("comment", "").replace("\r\n", "\n").replaceAll(NOT_ALLOWED_IN_COMMENTS, "");
        return new Draft(scoreOf(fields.get("score")), aspects, comment);
    }

    @Nullable
    Integer aspect(Aspect aspect) {
        return aspects.get(aspect);
    }

    /** Key of the words for what is missing or too much. */
    Optional<String> problem() {
        if (score == null) {
            return Optional.of("survey.problem.no-score");
        }
        return comment.length() > SurveyAnswer.MAXIMUM_COMMENT_LENGTH
                ? Optional.of("survey.problem.comment-too-long")
                : Optional.empty();
    }

    SurveyAnswer answer() {
        if (score == null) {
            throw new IllegalStateException("Nothing is answered yet");
        }
        return new SurveyAnswer(score, aspects, comment);
    }

    private static @Nullable Integer scoreOf(@Nullable String text) {
        if (text == null || text.length() != 1) {
            return null;
        }
        int score = Character.digit(text.charAt(0), 10);
        return SurveyAnswer.isScore(score) ? score : null;
    }
}
