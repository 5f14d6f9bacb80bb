package org.infolinia.kernel;

import java.util.List;

/**
 * A business "no": a stable code and the facts for its words, which stand in the message bundles under
 * {@code refusal.<code>}.
 *
 * @param code lower-case words joined by dashes, never shown to people
 * @param arguments facts for the words, in the bundle's order; never null inside
 */
public record Refusal(String code, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String code, Object... arguments) {
        return new Refusal(code, List.of(arguments));
    }

    /** Key of the words in the message bundles. */
    public String messageKey() {
        return "refusal." + code;
    }
}
