package org.infolinia.scripts.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.diff.PlaceDiff.Kind;

/**
 * How one version of a script became another. Places are the same when their keys are.
 *
 * @param ofScript what is different about the script as a whole
 * @param places those that are new or different in the later one's order, then those that are gone
 */
public record ScriptDiff(List<Change> ofScript, List<PlaceDiff> places) {

    public ScriptDiff {
        ofScript = List.copyOf(ofScript);
        places = List.copyOf(places);
    }

    public static ScriptDiff between(ScriptContent before, ScriptContent after) {
        var kept = after.nodes().stream()
                .flatMap(
                        node -> before
                                .find(node.key())
                                .map(old -> changed(old, node))
                                .orElseGet(() -> Optional.of(added(node)))
                                .stream());
        var gone = before.nodes().stream()
                .filter(node -> after.find(node.key()).isEmpty())
                .map(ScriptDiff::removed);
        return new ScriptDiff(
                changes(Facts.of(before), Facts.of(after)),
                Stream.concat(kept, gone).toList());
    }

    public boolean isEmpty() {
        return ofScript.isEmpty() && places.isEmpty();
    }

    private static PlaceDiff added(Node node) {
        return new PlaceDiff(Kind.ADDED, node, changes(Map.of(), Facts.of(node)));
    }

    private static PlaceDiff removed(Node node) {
        return new PlaceDiff(Kind.REMOVED, node, changes(Facts.of(node), Map.of()));
    }

    private static Optional<PlaceDiff> changed(Node before, Node after) {
        var changes = changes(Facts.of(before), Facts.of(after));
        return changes.isEmpty() ? Optional.empty() : Optional.of(new PlaceDiff(Kind.CHANGED, after, changes));
    }

    private static List<Change> changes(Map<Fact, String> before, Map<Fact, String> after) {
        var facts = new LinkedHashSet<>(after.keySet());
        facts.addAll(before.keySet());
        var changes = new ArrayList<Change>();
        for (var fact : facts) {
            var was = before.getOrDefault(fact, "");
            var is = after.getOrDefault(fact, "");
            if (!was.equals(is)) {
                changes.add(new Change(fact, was, is));
            }
        }
        return changes;
    }
}
