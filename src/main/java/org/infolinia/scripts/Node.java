package org.infolinia.scripts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infolinia.kernel.IdentificationLevel;
import org.jspecify.annotations.Nullable;

/**
 * One place in a script. Its key is stable over versions, so that figures of different versions can be compared.
 * Wherever a place says where to go on, {@value #BACK} means back to where an objection was raised.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Node.Say.class, name = "SAY"),
    @JsonSubTypes.Type(value = Node.Ask.class, name = "ASK"),
    @JsonSubTypes.Type(value = Node.Choice.class, name = "CHOICE"),
    @JsonSubTypes.Type(value = Node.Verify.class, name = "VERIFY"),
    @JsonSubTypes.Type(value = Node.Disclose.class, name = "DISCLOSE"),
    @JsonSubTypes.Type(value = Node.Show.class, name = "SHOW"),
    @JsonSubTypes.Type(value = Node.Action.class, name = "ACTION"),
    @JsonSubTypes.Type(value = Node.Logic.class, name = "LOGIC"),
    @JsonSubTypes.Type(value = Node.Call.class, name = "CALL"),
    @JsonSubTypes.Type(value = Node.End.class, name = "END")
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties({"exits", "texts", "compulsory", "passedBySilently"})
public sealed interface Node {

    /** Where a detour leads when it is over. */
    String BACK = "back";

    /** More nobody reads during a call. */
    int MAXIMUM_ARTICLES = 3;

    /** The longest key. */
    int MAXIMUM_KEY_LENGTH = 60;

    /** What keys look like; the same holds for the keys of answers. */
    Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0," + (MAXIMUM_KEY_LENGTH - 1) + "}");

    static boolean isKey(String candidate) {
        return KEY.matcher(candidate).matches();
    }

    String key();

    /** Short, for the path above the words. */
    Words title();

    /** What the agent says or reads; null where there is nothing to say. */
    default @Nullable Words words() {
        return null;
    }

    /** What only the agent sees. */
    default @Nullable Words hint() {
        return null;
    }

    /** Keys of the articles of knowledge that help here; {@value #MAXIMUM_ARTICLES} at most. */
    default List<String> articles() {
        return List.of();
    }

    /** Where one can go from here, in the order of the keys; a way that leads nowhere is kept, so that it is found. */
    default List<Exit> exits() {
        return List.of();
    }

    /** Files of places that name no articles do not speak of them. */
    private static List<String> keys(@Nullable List<String> named) {
        return named == null ? List.of() : List.copyOf(named);
    }

    /** What a file does not speak of is missing in every language, which the publish check tells. */
    private static Words said(@Nullable Words words) {
        return words == null ? new Words(Map.of()) : words;
    }

    /** @throws IllegalArgumentException when a file does not say it */
    private static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new ScriptContent.Unfit("lacks", name);
        }
        return value;
    }

    /** Whether these words have to be read out, word by word. */
    default boolean isCompulsory() {
        return false;
    }

    /** Whether the run goes on from here by itself, without anybody seeing the place. */
    default boolean isPassedBySilently() {
        return false;
    }

    /** Every text of the place that has to be there in each language. */
    default Stream<Words> texts() {
        return Stream.concat(
                Stream.of(title(), words(), hint()).filter(Objects::nonNull),
                exits().stream().map(Exit::label).filter(Objects::nonNull));
    }

    /**
     * A way on.
     *
     * @param to key of the next place; null when the author has not said
     * @param label what it is called; null where a general word such as "go on" will do
     */
    record Exit(@Nullable String to, @Nullable Words label) {}

    record Say(
            String key,
            Words title,
            Words words,
            @Nullable Words hint,
            List<String> articles,
            @Nullable String next) implements Node {

        public Say {
            key = present(key, "key");
            title = said(title);
            words = said(words);
            articles = keys(articles);
        }

        @Override
        public List<Exit> exits() {
            return List.of(new Exit(next, null));
        }
    }

    /** Asks for something that the agent types. */
    record Ask(
            String key,
            Words title,
            Words words,
            @Nullable Words hint,
            List<String> articles,
            Field field,
            @Nullable String next)
            implements Node {

        public Ask {
            key = present(key, "key");
            field = present(field, "field");
            title = said(title);
            words = said(words);
            articles = keys(articles);
        }

        public enum Field {
            TEXT,
            DATE,
            NUMBER,
            CODE;

            public ValueType type() {
                return switch (this) {
                    case TEXT, CODE -> ValueType.TEXT;
                    case DATE -> ValueType.DATE;
                    case NUMBER -> ValueType.NUMBER;
                };
            }

            /** Words and codes are the caller's own; a day or a number alone says nothing of anybody. */
            public boolean mayHoldPersonalData() {
                return type() == ValueType.TEXT;
            }
        }

        @Override
        public List<Exit> exits() {
            return List.of(new Exit(next, null));
        }
    }

    /** Asks for something that has a few answers. */
    record Choice(
            String key, Words title, Words words, @Nullable Words hint, List<String> articles, List<Option> options)
            implements Node {

        public Choice {
            key = present(key, "key");
            title = said(title);
            words = said(words);
            articles = keys(articles);
            options = options == null ? List.of() : List.copyOf(options);
        }

        public record Option(
                String key, Words label, @Nullable String next) {

            public Option {
                key = present(key, "key");
                label = said(label);
            }
        }

        @Override
        public List<Exit> exits() {
            return options.stream()
                    .map(option -> new Exit(option.next(), option.label()))
                    .toList();
        }
    }

    /** Asks the caller to prove who he is; the first way on is open once the level is reached. */
    record Verify(
            String key,
            Words title,
            Words words,
            @Nullable Words hint,
            List<String> articles,
            IdentificationLevel level,
            @Nullable String passed,
            @Nullable String failed)
            implements Node {

        public Verify {
            key = present(key, "key");
            level = present(level, "level");
            title = said(title);
            words = said(words);
            articles = keys(articles);
        }

        @Override
        public List<Exit> exits() {
            return List.of(new Exit(passed, null), new Exit(failed, null));
        }
    }

    /**
     * Words that must be read out before one of the {@code guards} is reached.
     *
     * @param guards keys of ends and actions; when empty, every end is meant
     */
    record Disclose(
            String key,
            Words title,
            Words words,
            @Nullable Words hint,
            List<String> articles,
            List<String> guards,
            @Nullable String next)
            implements Node {

        public Disclose {
            key = present(key, "key");
            title = said(title);
            words = said(words);
            articles = keys(articles);
            guards = guards == null ? List.of() : List.copyOf(guards);
        }

        @Override
        public List<Exit> exits() {
            return List.of(new Exit(next, null));
        }

        @Override
        public boolean isCompulsory() {
            return true;
        }
    }

    /** Points the agent to something on the screen. */
    record Show(
            String key,
            Words title,
            Words words,
            @Nullable Words hint,
            List<String> articles,
            Sight sight,
            @Nullable String next)
            implements Node {

        public Show {
            key = present(key, "key");
            sight = present(sight, "sight");
            title = said(title);
            words = said(words);
            articles = keys(articles);
        }

        public enum Sight {
            PARTICIPANT,
            BALANCE,
            EXPIRING,
            TICKETS
        }

        @Override
        public List<Exit> exits() {
            return List.of(new Exit(next, null));
        }
    }

    /** Has the agent do something in the product. */
    record Action(
            String key,
            Words title,
            Words words,
            @Nullable Words hint,
            List<String> articles,
            Deed deed,
            @Nullable String next)
            implements Node {

        public Action {
            key = present(key, "key");
            deed = present(deed, "deed");
            title = said(title);
            words = said(words);
            articles = keys(articles);
        }

        public enum Deed {
            NEW_TICKET,
            ADJUST_POINTS,
            CALLBACK,
            MESSAGE
        }

        @Override
        public List<Exit> exits() {
            return List.of(new Exit(next, null));
        }
    }

    /** Goes on by the first rule that holds. */
    record Logic(
            String key,
            Words title,
            List<Rule> rules,
            @Nullable String otherwise) implements Node {

        public Logic {
            key = present(key, "key");
            title = said(title);
            rules = rules == null ? List.of() : List.copyOf(rules);
        }

        /** @param value what the variable is compared with; of no meaning for {@code PRESENT} */
        public record Rule(
                String variable,
                Comparison comparison,
                @Nullable String value,
                @Nullable String next) {

            public Rule {
                variable = present(variable, "variable");
                comparison = present(comparison, "comparison");
            }
        }

        public enum Comparison {
            PRESENT,
            EQUAL,
            AT_LEAST,
            AT_MOST,
            /** The value is one of those written with commas between them. */
            ONE_OF,
            /** For dates: earlier than the one written as {@code 2026-11-15}. */
            BEFORE,
            /** For dates: later than it. */
            AFTER
        }

        @Override
        public List<Exit> exits() {
            var exits = new ArrayList<Exit>();
            rules.forEach(rule -> exits.add(new Exit(rule.next(), null)));
            exits.add(new Exit(otherwise, null));
            return exits;
        }

        @Override
        public boolean isPassedBySilently() {
            return true;
        }
    }

    /** Runs another script of the program and comes back. */
    record Call(
            String key,
            Words title,
            String script,
            @Nullable String next) implements Node {

        public Call {
            key = present(key, "key");
            title = said(title);
            script = present(script, "script");
        }

        @Override
        public List<Exit> exits() {
            return List.of(new Exit(next, null));
        }

        @Override
        public boolean isPassedBySilently() {
            return true;
        }
    }

    /** The end, which says what the call was about. */
    record End(
            String key,
            Words title,
            Words words,
            @Nullable Words hint,
            List<String> articles,
            @Nullable String disposition)
            implements Node {

        public End {
            key = present(key, "key");
            title = said(title);
            words = said(words);
            articles = keys(articles);
        }
    }
}
