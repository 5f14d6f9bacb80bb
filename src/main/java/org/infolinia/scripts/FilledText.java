package org.infolinia.scripts;

import java.util.List;
import java.util.stream.Collectors;

/** A text with its placeholders filled, so that what was inserted can be told from what was written. */
public record FilledText(List<Part> parts) {

    public FilledText {
        parts = List.copyOf(parts);
    }

    public sealed interface Part {

        String text();

        record Plain(String text) implements Part {}

        record Inserted(String text) implements Part {}

        /** The value may not be said at this identification level, or is not known. */
        record Withheld(String placeholder) implements Part {

            @Override
            public String text() {
                return "…";
            }
        }
    }

    public String plain() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
