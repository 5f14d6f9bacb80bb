package org.infolinia.mail.mime;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Header values by lower-case name, in the message's order, unfolded and otherwise as they were sent. */
public record Headers(Map<String, List<String>> lines) {

    static final Headers NONE = new Headers(Map.of());

    public Headers {
        lines = Map.copyOf(lines);
    }

    public boolean has(String name) {
        return lines.containsKey(key(name));
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return lines.getOrDefault(key(name), List.of());
    }

    Headers without(String name) {
        var others = new HashMap<>(lines);
        others.remove(key(name));
        return new Headers(others);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
