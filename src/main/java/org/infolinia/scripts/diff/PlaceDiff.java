package org.infolinia.scripts.diff;

import java.util.List;
import org.infolinia.scripts.Node;

/**
 * A place that is not in both versions, or says something else.
 *
 * @param node as it is now; as it was when it is gone
 */
public record PlaceDiff(Kind kind, Node node, List<Change> changes) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public PlaceDiff {
        changes = List.copyOf(changes);
    }
}
