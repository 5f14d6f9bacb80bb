package org.infolinia.scripts.run;

import java.util.Optional;
import java.util.function.Predicate;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.Node.Logic.Rule;
import org.infolinia.scripts.ScriptContent;

/**
 * Which places of a script are closed because words that guard them were not read. The publish check sees to it that no
 * way leads around the words; jumps do not go along the ways.
 *
 * @param isDone whether all that a place asks for is done already, so that it is passed by
 * @param holds whether a rule holds now
 */
record Ways(ScriptContent content, Predicate<Node> isDone, Predicate<Rule> holds) {

    /** The words that must be read before one may go there; empty when the place is open. */
    Optional<Node> closing(String target) {
        return landing(target, 0)
                .flatMap(place -> content.nodes().stream()
                        .filter(Node.Disclose.class::isInstance)
                        .map(Node.Disclose.class::cast)
                        .filter(words -> guards(words, place) && !isDone.test(words))
                        .<Node>map(words -> words)
                        .findFirst());
    }

    private static boolean guards(Node.Disclose words, Node place) {
        return words.guards().isEmpty()
                ? place instanceof Node.End
                : words.guards().contains(place.key());
    }

    /** Where one comes out after all that is passed by. */
    private Optional<Node> landing(String target, int passed) {
        if (passed > Walk.MAXIMUM_AUTOMATIC_STEPS) {
            return Optional.empty();
        }
        return content.find(target).flatMap(node -> switch (node) {
            case Node.Logic logic ->
                logic.rules().stream()
                        .filter(holds)
                        .findFirst()
                        .map(Rule::next)
                        .or(() -> Optional.ofNullable(logic.otherwise()))
                        .flatMap(next -> landing(next, passed + 1));
            case Node.Call call -> Optional.ofNullable(call.next()).flatMap(next -> landing(next, passed + 1));
            case Node done
            when isDone.test(done) ->
                Optional.ofNullable(done.exits().getFirst().to()).flatMap(next -> landing(next, passed + 1));
            default -> Optional.of(node);
        });
    }
}
