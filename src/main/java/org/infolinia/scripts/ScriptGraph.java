package org.infolinia.scripts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.MaskSubgraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/** The places of a script and the ways between them. */
public final class ScriptGraph {

    private final ScriptContent content;
    private final Graph<String, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);

    public ScriptGraph(ScriptContent content) {
        this.content = content;
        content.nodes().forEach(node -> graph.addVertex(node.key()));
        content.nodes()
                .forEach(node -> node.exits().forEach(exit -> {
                    if (exit.to() != null && graph.containsVertex(exit.to())) {
                        graph.addEdge(node.key(), exit.to());
                    }
                }));
    }

    Set<String> reachableFrom(String key) {
        var reached = new HashSet<String>();
        if (graph.containsVertex(key)) {
            new BreadthFirstIterator<>(graph, key).forEachRemaining(reached::add);
        }
        return reached;
    }

    /** The shortest way between two places that passes by a third. */
    Optional<List<String>> pathAvoiding(String avoided, String from, String to) {
        if (avoided.equals(from) || avoided.equals(to)) {
            return Optional.empty();
        }
        var rest = new MaskSubgraph<>(graph, avoided::equals, edge -> false);
        if (!rest.containsVertex(from) || !rest.containsVertex(to)) {
            return Optional.empty();
        }
        return Optional.ofNullable(BFSShortestPath.findPathBetween(rest, from, to))
                .map(path -> path.getVertexList());
    }

    /** Compulsory words that every way from here to an end passes. */
    public List<Node> compulsoryAheadOf(String key) {
        return content.nodes().stream()
                .filter(Node::isCompulsory)
                .filter(node -> reachableFrom(key).contains(node.key()))
                .filter(node -> ends().noneMatch(
                                end -> pathAvoiding(node.key(), key, end).isPresent()))
                .toList();
    }

    /** How many more places the agent sees at least, from here to an end; empty when no way leads to one. */
    public OptionalInt shortestWayToAnEnd(String key) {
        return ends().map(end -> Optional.ofNullable(BFSShortestPath.findPathBetween(graph, key, end)))
                .flatMap(Optional::stream)
                .mapToInt(path -> (int) path.getVertexList().stream()
                        .skip(1)
                        .filter(place -> !content.get(place).isPassedBySilently())
                        .count())
                .min();
    }

    Set<String> endKeys() {
        return ends().collect(Collectors.toSet());
    }

    private Stream<String> ends() {
        return content.nodes().stream().filter(Node.End.class::isInstance).map(Node::key);
    }
}
