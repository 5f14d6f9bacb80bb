package org.infolinia.surveys.definition;

import java.util.List;

/**
 * Something that keeps a survey from being published.
 *
 * @param rule the broken rule; its words stand in the bundles under {@code surveys.finding.<rule>}
 * @param place number of the question to mend, counted from 1, or 0 when it concerns the whole
 * @param arguments facts for the words
 */
public record Finding(String rule, int place, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(String rule, int place, Object... arguments) {
        return new Finding(rule, place, List.of(arguments));
    }

    public String messageKey() {
        return "surveys.finding." + rule;
    }
}
