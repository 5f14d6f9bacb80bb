package org.infolinia.scripts;

import java.util.AbstractList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places of a script in their author's order, each found by its key without looking through the others. */
final class PlacesByKey extends AbstractList<Node> {

    private final List<Node> inOrder;
    private final Map<String, Node> byKey;

    PlacesByKey(Collection<Node> places) {
        this.inOrder = List.copyOf(places);
        this.byKey = HashMap.newHashMap(inOrder.size());
        inOrder.forEach(place -> byKey.putIfAbsent(place.key(), place));
    }

    /** Of several with this key the first. */
    Optional<Node> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    @Override
    public Node get(int index) {
        return inOrder.get(index);
    }

    @Override
    public int size() {
        return inOrder.size();
    }
}
