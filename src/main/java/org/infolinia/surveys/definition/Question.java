package org.infolinia.surveys.definition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One question of a survey. Its id is what answers are stored under; it stays the same over versions, so that these can
 * be compared. Only a scale has to be answered, and a scale is always asked.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "sort")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Question.ScaleOfFive.class, name = "scale-of-five"),
    @JsonSubTypes.Type(value = Question.ScaleOfTen.class, name = "scale-of-ten"),
    @JsonSubTypes.Type(value = Question.Aspects.class, name = "aspects"),
    @JsonSubTypes.Type(value = Question.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Question.Words.class, name = "words")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Question {

    /** What ids look like, those of options too. */
    Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,29}");

    String id();

    Texts text();

    /** When it is asked; empty when always. */
    default Optional<Condition> askedWhen() {
        return Optional.empty();
    }

    /** From 1 to 5. */
    record ScaleOfFive(String id, Texts text) implements Question {

        public ScaleOfFive {
            requireId(id);
        }
    }

    /** From 0 to 10. */
    record ScaleOfTen(String id, Texts text) implements Question {

        public ScaleOfTen {
            requireId(id);
        }
    }

    /** The five aspects of a contact, each from 1 to 5. */
    record Aspects(String id, Texts text, @Nullable Condition condition) implements Question {

        public Aspects {
            requireId(id);
        }

        @Override
        public Optional<Condition> askedWhen() {
            return Optional.ofNullable(condition);
        }
    }

    /** One of several options. */
    record Choice(
            String id,
            Texts text,
            List<Option> options,
            @Nullable Condition condition) implements Question {

        public Choice {
            requireId(id);
            options = List.copyOf(options);
        }

        @Override
        public Optional<Condition> askedWhen() {
            return Optional.ofNullable(condition);
        }

        public Optional<Option> option(String wanted) {
            return options.stream().filter(option -> option.id().equals(wanted)).findFirst();
        }
    }

    record Option(String id, Texts text) {

        public Option {
            requireId(id);
        }
    }

    /** In one's own words. */
    record Words(String id, Texts text, @Nullable Condition condition) implements Question {

        public Words {
            requireId(id);
        }

        @Override
        public Optional<Condition> askedWhen() {
            return Optional.ofNullable(condition);
        }
    }

    private static void requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not an id of a question or an option: " + id);
        }
    }
}
