package org.infolinia.scripts.ui;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;

/**
 * The places as one reads a script: what follows stands below, what an answer leads to stands further in; then the shelf
 * with what answers objections, then what nothing leads to.
 */
final class Outline {

    /** Further in nobody sees any more what belongs to what. */
    private static final int DEEPEST = 6;

    private final ScriptContent content;
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private Outline(ScriptContent content) {
        this.content = content;
        put(content.start(), Part.MAIN);
        content.shelf().forEach(objection -> put(objection.node(), Part.SHELF));
        content.nodes().forEach(node -> put(node.key(), Part.LOST));
    }

    enum Part {
        MAIN,
        SHELF,
        LOST
    }

    /** @param depth how far in it stands, from 0 */
    record Line(String key, int depth, Part part) {}

    /** In their order, by key. */
    static Map<String, Line> of(ScriptContent content) {
        return new Outline(content).lines;
    }

    /** What a place goes on to stands before what its other ways lead to. */
    private void put(String beginning, Part part) {
        var waiting = new ArrayDeque<Line>();
        waiting.push(new Line(beginning, 0, part));
        while (!waiting.isEmpty()) {
            var line = waiting.pop();
            var node = content.find(line.key());
            if (node.isEmpty() || lines.containsKey(line.key())) {
                continue;
            }
            lines.put(line.key(), line);
            var nexts = nexts(node.get());
            int depth = nexts.size() > 1 ? Math.min(DEEPEST, line.depth() + 1) : line.depth();
            nexts.reversed().forEach(next -> waiting.push(new Line(next, depth, part)));
        }
    }

    private List<String> nexts(Node node) {
        var seen = new HashMap<String, Boolean>();
        return node.exits().stream()
                .map(Node.Exit::to)
                .filter(Objects::nonNull)
                .filter(to -> content.find(to).isPresent() && !lines.containsKey(to))
                .filter(to -> seen.put(to, true) == null)
                .toList();
    }
}
