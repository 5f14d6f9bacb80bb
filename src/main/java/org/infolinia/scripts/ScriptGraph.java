package org.infolinia.scripts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The places of a script and the ways between them. Each question takes time in proportion to places and ways; none goes
 * through the paths one by one, of which there are more than anybody can count.
 */
public final class ScriptGraph {

    private static final int UNSEEN = -2;
    private static final int FIRST = -1;
    private static final int NONE = -1;

    private final List<Node> places;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] ways;

    public ScriptGraph(ScriptContent content) {
        this.places = content.nodes();
        IntStream.range(0, places.size())
                .forEach(number -> numbers.putIfAbsent(places.get(number).key(), number));
        this.ways = places.stream().map(this::waysFrom).toArray(int[][]::new);
    }

    private int[] waysFrom(Node place) {
        return place.exits().stream()
                .map(Node.Exit::to)
                .filter(Objects::nonNull)
                .map(numbers::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
    }

    Set<String> reachableFrom(Collection<String> beginnings) {
        var cameFrom = searched(beginnings, NONE);
        return keysWhere(number -> cameFrom[number] != UNSEEN);
    }

    /**
     * The shortest way from one of the beginnings to one of the goals that passes a place by, as keys in their order;
     * empty when every way leads through it.
     */
    Optional<List<String>> wayAround(String avoided, Collection<String> beginnings, Set<String> goals) {
        var cameFrom = new int[places.size()];
        var inOrder = search(beginnings, numbers.getOrDefault(avoided, NONE), cameFrom);
        return inOrder.stream()
                .filter(number -> goals.contains(places.get(number).key()))
                .findFirst()
                .map(goal -> wayTo(goal, cameFrom));
    }

    /** The places from which one comes to one of the goals. */
    Set<String> leadingTo(Collection<String> goals) {
        var backwards = backwards();
        var seen = new BitSet();
        var waiting = new ArrayDeque<Integer>();
        goals.stream().map(numbers::get).filter(Objects::nonNull).forEach(waiting::add);
        while (!waiting.isEmpty()) {
            int number = waiting.remove();
            if (!seen.get(number)) {
                seen.set(number);
                waiting.addAll(backwards.get(number));
            }
        }
        return keysWhere(seen::get);
    }

    /** Compulsory words that every way from here to an end passes. */
    public List<Node> compulsoryAheadOf(String key) {
        var reachable = reachableFrom(List.of(key));
        var ends = endKeys();
        return places.stream()
                .filter(Node::isCompulsory)
                .filter(place -> reachable.contains(place.key()))
                .filter(place -> wayAround(place.key(), List.of(key), ends).isEmpty())
                .toList();
    }

    /** How many more places the agent sees at least, from here to an end; empty when no way leads to one. */
    public OptionalInt shortestWayToAnEnd(String key) {
        var from = numbers.get(key);
        if (from == null) {
            return OptionalInt.empty();
        }
        var distance = distancesFrom(from);
        return IntStream.range(0, places.size())
                .filter(number -> places.get(number) instanceof Node.End && distance[number] != Integer.MAX_VALUE)
                .map(number -> distance[number])
                .min();
    }

    /** Silent places cost nothing, so that they go to the head of the line. */
    private int[] distancesFrom(int from) {
        var distance = new int[places.size()];
        Arrays.fill(distance, Integer.MAX_VALUE);
        distance[from] = 0;
        var waiting = new ArrayDeque<Integer>();
        waiting.add(from);
        while (!waiting.isEmpty()) {
            int number = waiting.removeFirst();
            for (int next : ways[number]) {
                var isSilent = places.get(next).isPassedBySilently();
                int reached = distance[number] + (isSilent ? 0 : 1);
                if (reached < distance[next]) {
                    distance[next] = reached;
                    if (isSilent) {
                        waiting.addFirst(next);
                    } else {
                        waiting.addLast(next);
                    }
                }
            }
        }
        return distance;
    }

    Set<String> endKeys() {
        return keysWhere(number -> places.get(number) instanceof Node.End);
    }

    private int[] searched(Collection<String> beginnings, int avoided) {
        var cameFrom = new int[places.size()];
        search(beginnings, avoided, cameFrom);
        return cameFrom;
    }

    /** Looks at what is nearest first; the answer has all that was found in that order. */
    private List<Integer> search(Collection<String> beginnings, int avoided, int[] cameFrom) {
        Arrays.fill(cameFrom, UNSEEN);
        var found = new ArrayList<Integer>();
        for (var key : beginnings) {
            var number = numbers.get(key);
            if (number != null && number != avoided && cameFrom[number] == UNSEEN) {
                cameFrom[number] = FIRST;
                found.add(number);
            }
        }
        for (int looked = 0; looked < found.size(); looked++) {
            int number = found.get(looked);
            for (int next : ways[number]) {
                if (next != avoided && cameFrom[next] == UNSEEN) {
                    cameFrom[next] = number;
                    found.add(next);
                }
            }
        }
        return found;
    }

    private List<String> wayTo(int goal, int[] cameFrom) {
        var way = new ArrayList<String>();
        for (int number = goal; number != FIRST; number = cameFrom[number]) {
            way.add(places.get(number).key());
        }
        Collections.reverse(way);
        return way;
    }

    private List<List<Integer>> backwards() {
        var backwards = IntStream.range(0, places.size())
                .<List<Integer>>mapToObj(number -> new ArrayList<>())
                .toList();
        for (int number = 0; number < ways.length; number++) {
            for (int next : ways[number]) {
                backwards.get(next).add(number);
            }
        }
        return backwards;
    }

    private Set<String> keysWhere(IntPredicate holds) {
        return IntStream.range(0, places.size())
                .filter(holds)
                .mapToObj(number -> places.get(number).key())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
