package org.infolinia.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What was typed after a command's name: plain words in order, and {@code --option value} or {@code --flag}. */
public record CommandArguments(List<String> words, Map<String, String> options) {

    private static final String PREFIX = "--";

    public static CommandArguments of(List<String> typed) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (int i = 0; i < typed.size(); i++) {
            var argument = typed.get(i);
            if (!argument.startsWith(PREFIX)) {
                words.add(argument);
            } else if (i + 1 < typed.size() && !typed.get(i + 1).startsWith(PREFIX)) {
                options.put(argument.substring(PREFIX.length()), typed.get(++i));
            } else {
                options.put(argument.substring(PREFIX.length()), "");
            }
        }
        return new CommandArguments(List.copyOf(words), Map.copyOf(options));
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** {@code otherwise} when the option was not typed; empty when something else than a whole number was. */
    public OptionalLong number(String name, long otherwise) {
        try {
            return OptionalLong.of(has(name) ? Long.parseLong(options.getOrDefault(name, "")) : otherwise);
        } catch (NumberFormatException notANumber) {
            return OptionalLong.empty();
        }
    }

    public boolean has(String flag) {
        return options.containsKey(flag);
    }
}
