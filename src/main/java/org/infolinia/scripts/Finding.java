package org.infolinia.scripts;

import java.util.List;

/**
 * Something that keeps a script from being published.
 *
 * @param rule the broken rule; its words stand in the bundles under {@code scripts.finding.<rule>}
 * @param node key of the place to mend, or the script's code when it concerns the whole
 * @param arguments facts for the words
 */
public record Finding(String rule, String node, List<Object> arguments) {

    static Finding of(String rule, String node, Object... arguments) {
        return new Finding(rule, node, List.of(arguments));
    }

    public String messageKey() {
        return "scripts.finding." + rule;
    }
}
