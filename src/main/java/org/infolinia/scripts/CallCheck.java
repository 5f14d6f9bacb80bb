package org.infolinia.scripts;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What must be right about the scripts that a script calls: they are in use, and none leads back to its caller. */
final class CallCheck {

    private final ScriptContent content;
    private final ScriptNeighbours neighbours;
    private final Map<String, List<String>> further = new HashMap<>();

    CallCheck(ScriptContent content, ScriptNeighbours neighbours) {
        this.content = content;
        this.neighbours = neighbours;
    }

    Stream<Finding> findings() {
        return Stream.of(unknown(), circles(), unknownDispositions()).flatMap(each -> each);
    }

    /** What an end proposes has to be among what the agent may choose afterwards. */
    private Stream<Finding> unknownDispositions() {
        var known = neighbours.dispositions();
        return content.nodes().stream()
                .filter(Node.End.class::isInstance)
                .map(Node.End.class::cast)
                .flatMap(end -> Stream.ofNullable(end.disposition())
                        .filter(proposed -> !proposed.isBlank() && !known.contains(proposed))
                        .map(proposed -> Finding.of("unknown-disposition", end.key(), proposed)));
    }

    private Stream<Finding> unknown() {
        return calls(content)
                .filter(call -> !call.script().equals(content.code()))
                .filter(call -> neighbours.scriptInUse(call.script()).isEmpty())
                .map(call -> Finding.of("unknown-script", call.key(), call.script()));
    }

    private Stream<Finding> circles() {
        return calls(content)
                .filter(call -> leadsHere(call.script()))
                .map(call -> Finding.of("calls-in-a-circle", call.key(), call.script()));
    }

    private boolean leadsHere(String called) {
        var seen = new HashSet<String>();
        var waiting = new ArrayDeque<String>(List.of(called));
        while (!waiting.isEmpty() && !seen.contains(content.code())) {
            var code = waiting.remove();
            if (seen.add(code)) {
                waiting.addAll(further.computeIfAbsent(code, this::calledBy));
            }
        }
        return seen.contains(content.code());
    }

    private List<String> calledBy(String code) {
        return code.equals(content.code())
                ? List.of()
                : neighbours.scriptInUse(code).map(CallCheck::codesCalledIn).orElse(List.of());
    }

    private static List<String> codesCalledIn(ScriptContent content) {
        return calls(content).map(Node.Call::script).distinct().toList();
    }

    private static Stream<Node.Call> calls(ScriptContent content) {
        return content.nodes().stream().filter(Node.Call.class::isInstance).map(Node.Call.class::cast);
    }
}
