package org.infolinia.scripts.drawing;

import java.util.ArrayList;
import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.files.Condition;
import org.jspecify.annotations.Nullable;

/** The ways on from a place with what they are called. */
final class Ways {

    /**
     * @param to key of the next place; null when the author has not said
     * @param label empty where a way needs no name
     */
    record Way(@Nullable String to, String label) {}

    private Ways() {}

    static List<Way> from(Node node, Language language, DrawingWords words) {
        return switch (node) {
            case Node.Choice choice ->
                choice.options().stream()
                        .map(option -> new Way(option.next(), option.label().in(language)))
                        .toList();
            case Node.Verify verify ->
                List.of(
                        new Way(verify.passed(), words.identified(true)),
                        new Way(verify.failed(), words.identified(false)));
            case Node.Logic logic -> {
                var ways = new ArrayList<Way>();
                logic.rules().forEach(rule -> ways.add(new Way(rule.next(), Condition.written(rule))));
                ways.add(new Way(logic.otherwise(), words.otherwise()));
                yield ways;
            }
            default -> node.exits().stream().map(exit -> new Way(exit.to(), "")).toList();
        };
    }
}
