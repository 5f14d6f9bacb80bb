package org.infolinia.tickets;

import java.util.List;

/** A sentence by its key in the message bundles, so that everybody reads it in his language. */
public record Words(String key, List<String> arguments) {

    public Words {
        arguments = List.copyOf(arguments);
    }

    public static Words of(String key, String... arguments) {
        return new Words(key, List.of(arguments));
    }
}
