package org.infolinia.scripts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be right about the ways through a script. */
final class WayCheck {

    private final ScriptContent content;
    private final ScriptGraph graph;
    private final List<String> beginnings;
    private final Set<String> reachableFromStart;
    private final Set<String> reachable;

    WayCheck(ScriptContent content) {
        this.content = content;
        this.graph = new ScriptGraph(content);
        this.beginnings = beginnings(content);
        this.reachableFromStart = graph.reachableFrom(List.of(content.start()));
        this.reachable = graph.reachableFrom(beginnings);
    }

    /** The start, and every place an objection leads to, since callers object before anything was read. */
    private static List<String> beginnings(ScriptContent content) {
        var beginnings = new ArrayList<String>();
        beginnings.add(content.start());
        content.shelf().forEach(objection -> beginnings.add(objection.node()));
        return beginnings;
    }

    Stream<Finding> findings() {
        return Stream.of(start(), ways(), unreachable(), endless(), circles(), ends(), guards(), compulsoryWords())
                .flatMap(Function.identity());
    }

    private Stream<Finding> start() {
        return beginnings.stream()
                .filter(beginning -> content.find(beginning).isEmpty())
                .map(beginning -> Finding.of("unknown-place", content.code(), beginning));
    }

    private Stream<Finding> ways() {
        return content.nodes().stream().flatMap(node -> {
            if (node instanceof Node.Logic logic && logic.otherwise() == null) {
                return Stream.of(Finding.of("logic-without-default", node.key()));
            }
            if (node instanceof Node.Choice choice && choice.options().isEmpty()) {
                return Stream.of(Finding.of("dead-end", node.key()));
            }
            return node.exits().stream().flatMap(exit -> fault(node, exit));
        });
    }

    private Stream<Finding> fault(Node node, Node.Exit exit) {
        if (exit.to() == null) {
            return Stream.of(Finding.of("dead-end", node.key()));
        }
        if (exit.to().equals(Node.BACK)) {
            return reachableFromStart.contains(node.key())
                    ? Stream.of(Finding.of("back-from-nowhere", node.key()))
                    : Stream.empty();
        }
        return content.find(exit.to()).isPresent()
                ? Stream.empty()
                : Stream.of(Finding.of("unknown-place", node.key(), exit.to()));
    }

    private Stream<Finding> unreachable() {
        return content.nodes().stream()
                .map(Node::key)
                .filter(key -> !reachable.contains(key))
                .map(key -> Finding.of("unreachable", key));
    }

    /** Places that go on and on without ever leading to an end or back; a place that leads nowhere is told of itself. */
    private Stream<Finding> endless() {
        var stops = content.nodes().stream().filter(this::stops).map(Node::key).toList();
        var stopping = graph.leadingTo(stops);
        return content.nodes().stream()
                .map(Node::key)
                .filter(key -> reachable.contains(key) && !stopping.contains(key))
                .map(key -> Finding.of("endless", key));
    }

    private boolean stops(Node node) {
        return node.exits().isEmpty()
                || node.exits().stream()
                        .map(Node.Exit::to)
                        .anyMatch(to -> to == null || content.find(to).isEmpty());
    }

    /** Words already read, a level already reached and rules are passed by themselves, so that nobody would stop it. */
    private Stream<Finding> circles() {
        Map<String, List<String>> byThemselves = new LinkedHashMap<>();
        content.nodes().forEach(node -> {
            var onward = onwardByItself(node);
            if (!onward.isEmpty()) {
                byThemselves.put(node.key(), onward);
            }
        });
        return Circles.first(byThemselves).stream()
                .map(circle -> Finding.along("runs-in-a-circle", circle.getFirst(), circle));
    }

    private static List<String> onwardByItself(Node node) {
        var exits = node.exits().stream().map(Node.Exit::to).toList();
        var open = switch (node) {
            case Node.Logic logic -> exits;
            case Node.Disclose words -> exits;
            case Node.Verify verify -> exits.subList(0, 1);
            default -> List.<String>of();
        };
        var onward = new ArrayList<String>();
        for (var to : open) {
            if (to != null) {
                onward.add(to);
            }
        }
        return onward;
    }

    private Stream<Finding> ends() {
        return content.nodes().stream()
                .filter(Node.End.class::isInstance)
                .map(Node.End.class::cast)
                .filter(end -> end.disposition() == null || end.disposition().isBlank())
                .map(end -> Finding.of("end-without-disposition", end.key()));
    }

    private Stream<Finding> guards() {
        return disclosures()
                .flatMap(words -> words.guards().stream()
                        .filter(guarded -> content.find(guarded)
                                .filter(node -> node instanceof Node.End || node instanceof Node.Action)
                                .isEmpty())
                        .map(guarded -> Finding.of("guards-no-deed", words.key(), guarded)));
    }

    private Stream<Finding> compulsoryWords() {
        return disclosures()
                .flatMap(words -> graph
                        .wayAround(words.key(), beginnings, guarded(words))
                        .map(way -> Finding.along("compulsory-words-avoidable", words.key(), way))
                        .stream());
    }

    private Set<String> guarded(Node.Disclose words) {
        return words.guards().isEmpty() ? graph.endKeys() : new HashSet<>(words.guards());
    }

    private Stream<Node.Disclose> disclosures() {
        return content.nodes().stream().filter(Node.Disclose.class::isInstance).map(Node.Disclose.class::cast);
    }

    /** Looks for a way that comes back to where it began. Goes down each way once, without recursion. */
    private static final class Circles {

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
}
