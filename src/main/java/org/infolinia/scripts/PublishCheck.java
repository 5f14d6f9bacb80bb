package org.infolinia.scripts;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that must be right before agents work with a script. Each rule is a method and finds all its faults. */
final class PublishCheck {

    /** As many answers as there are keys, Alt 1 to Alt 5. */
    static final int MAXIMUM_OPTIONS = 5;

    /** More nobody looks through; the first four have keys, Alt 6 to Alt 9, and all are found by typing. */
    static final int MAXIMUM_OBJECTIONS = 24;

    private PublishCheck() {}

    static List<Finding> findings(ScriptContent content, ScriptNeighbours neighbours) {
        var repeated = repeatedKeys(content);
        if (!repeated.isEmpty()) {
            return repeated;
        }
        return Stream.of(
                        new WayCheck(content).findings(),
                        new CallCheck(content, neighbours).findings(),
                        new TextCheck(content, neighbours).findings(),
                        RuleCheck.findings(content),
                        unreadableKeys(content),
                        keysOfAnswers(content),
                        keysOfObjections(content),
                        objectionsOfOneAnswer(content))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private static List<Finding> repeatedKeys(ScriptContent content) {
        var seen = new HashSet<String>();
        return content.nodes().stream()
                .map(Node::key)
                .filter(key -> !seen.add(key) || key.equals(Node.BACK))
                .map(key -> Finding.of("key-taken", key))
                .toList();
    }

    private static Stream<Finding> unreadableKeys(ScriptContent content) {
        return content.nodes().stream()
                .map(Node::key)
                .filter(key -> !Node.isKey(key))
                .map(key -> Finding.of("key-form", key));
    }

    private static Stream<Finding> keysOfAnswers(ScriptContent content) {
        return content.nodes().stream()
                .filter(Node.Choice.class::isInstance)
                .map(Node.Choice.class::cast)
                .flatMap(PublishCheck::keysOfAnswers);
    }

    private static Stream<Finding> keysOfAnswers(Node.Choice choice) {
        var seen = new HashSet<String>();
        var clashing = choice.options().stream()
                .map(Node.Choice.Option::key)
                .filter(key -> !seen.add(key))
                .map(key -> Finding.of("answer-taken", choice.key(), key));
        return choice.options().size() > MAXIMUM_OPTIONS
                ? Stream.concat(Stream.of(Finding.of("too-many-options", choice.key(), MAXIMUM_OPTIONS)), clashing)
                : clashing;
    }

    /** The second would never be shown, and would be taken for the first. */
    private static Stream<Finding> objectionsOfOneAnswer(ScriptContent content) {
        var seen = new HashSet<String>();
        return content.shelf().stream()
                .map(ScriptContent.Objection::node)
                .filter(answer -> !answer.isBlank() && !seen.add(answer))
                .map(answer -> Finding.of("answers-two-objections", answer));
    }

    private static Stream<Finding> keysOfObjections(ScriptContent content) {
        return content.shelf().size() > MAXIMUM_OBJECTIONS
                ? Stream.of(Finding.of("too-many-objections", content.code(), MAXIMUM_OBJECTIONS))
                : Stream.empty();
    }
}
