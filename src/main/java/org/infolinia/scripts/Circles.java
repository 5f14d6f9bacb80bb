package org.infolinia.scripts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for a way that comes back to where it began. Goes down each way once, without recursion. */
final class Circles {

    private final Map<String, ? extends Collection<String>> ways;
    private final Set<String> done = new HashSet<>();
    private final SequencedSet<String> path = new LinkedHashSet<>();
    private final Deque<Iterator<String>> open = new ArrayDeque<>();

    private Circles(Map<String, ? extends Collection<String>> ways) {
        this.ways = ways;
    }

    /**
     * A circle as the names on it, the first of which is also the last; empty when there is none.
     *
     * @param ways where one comes to from each name; others than its keys lead nowhere
     */
    static Optional<List<String>> first(Map<String, ? extends Collection<String>> ways) {
        var search = new Circles(ways);
        return ways.keySet().stream()
                .map(search::from)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<String>> from(String beginning) {
        goTo(beginning);
        while (!open.isEmpty()) {
            var further = open.peek();
            if (!further.hasNext()) {
                open.pop();
                done.add(path.removeLast());
                continue;
            }
            var next = further.next();
            if (path.contains(next)) {
                return Optional.of(closedAt(next));
            }
            goTo(next);
        }
        return Optional.empty();
    }

    private List<String> closedAt(String name) {
        var circle = path.stream()
                .dropWhile(passed -> !passed.equals(name))
                .collect(Collectors.toCollection(ArrayList::new));
        circle.add(name);
        return circle;
    }

    private void goTo(String name) {
        if (ways.containsKey(name) && !done.contains(name)) {
            path.add(name);
            open.push(Optional.<Collection<String>>ofNullable(ways.get(name))
                    .orElse(List.of())
                    .iterator());
        }
    }
}
