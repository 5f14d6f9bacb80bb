package org.infolinia.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.infolinia.scripts.FilledText.Part;

/** The names between braces in a text. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9.-]{0,80})}");

    private Placeholders() {}

    static Set<String> in(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static FilledText fill(String text, Function<String, Part> valueOf) {
        var parts = new ArrayList<Part>();
        int written = 0;
        for (MatchResult match :
                (Iterable<MatchResult>) PLACEHOLDER.matcher(text).results()::iterator) {
            addPlain(parts, text.substring(written, match.start()));
            parts.add(valueOf.apply(match.group(1)));
            written = match.end();
        }
        addPlain(parts, text.substring(written));
        return new FilledText(parts);
    }

    private static void addPlain(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part.Plain(text));
        }
    }
}
