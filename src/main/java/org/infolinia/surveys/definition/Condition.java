package org.infolinia.surveys.definition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** When a question is asked at all, by an answer before it. What was not answered fulfils no condition. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "when")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.ScoreBetween.class, name = "score-between"),
    @JsonSubTypes.Type(value = Condition.Chose.class, name = "chose")
})
public sealed interface Condition {

    boolean holds(Replies replies);

    /**
     * The score lies between these two, both included.
     *
     * @param question id of the scale
     */
    record ScoreBetween(String question, int least, int most) implements Condition {

        @Override
        public boolean holds(Replies replies) {
            return replies.to(question) instanceof Reply.Scored(int score) && score >= least && score <= most;
        }
    }

    /**
     * This option was chosen.
     *
     * @param question id of the choice
     * @param option id of the option
     */
    record Chose(String question, String option) implements Condition {

        @Override
        public boolean holds(Replies replies) {
            return replies.to(question) instanceof Reply.Chosen(String chosen) && chosen.equals(option);
        }
    }

    /** Id of the question that it looks at. */
    String question();
}
