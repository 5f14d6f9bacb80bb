package org.infolinia.scripts;

import java.util.List;

/**
 * Something that keeps a script from being published.
 *
 * @param rule the broken rule; its words stand in the bundles under {@code scripts.finding.<rule>}
 * @param node key of the place to mend, or the script's code when it concerns the whole
 * @param arguments facts for the words
 * @param path keys of the places on a way that shows the fault, from its beginning; empty where no way does
 */
public record Finding(String rule, String node, List<Object> arguments, List<String> path) {

    public Finding {
        arguments = List.copyOf(arguments);
        path = List.copyOf(path);
    }

    static Finding of(String rule, String node, Object... arguments) {
        return new Finding(rule, node, List.of(arguments), List.of());
    }

    static Finding along(String rule, String node, List<String> path) {
        return new Finding(rule, node, List.of(), path);
    }

    public String messageKey() {
        return "scripts.finding." + rule;
    }
}
