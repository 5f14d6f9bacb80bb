package org.infolinia.mail.mime;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the files of one message names that are safe to show and to save under. */
class FileNames {

    private static final int MAXIMUM_LENGTH = 120;
    private static final String NAMELESS = "file";

    private final Set<String> taken = new HashSet<>();

    String uniqueFor(@Nullable String wanted) {
        var name = cleaned(wanted);
        var candidate = name;
        for (int number = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            candidate = numbered(name, number);
        }
        return candidate;
    }

    private static String cleaned(@Nullable String wanted) {
        if (wanted == null) {
            return NAMELESS;
        }
        var decoded = EncodedWords.decode(wanted);
        int path = Math.max(decoded.lastIndexOf('/'), decoded.lastIndexOf('\\'));
        var name = Letters.line(decoded.substring(path + 1).replaceAll("[\\p{Cf}<>:\"|?*]", ""))
                .replaceAll("^[. ]+", "")
                .strip();
        return name.isEmpty() ? NAMELESS : Letters.end(name, MAXIMUM_LENGTH);
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return dot <= 0
                ? name + " (" + number + ")"
                : name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
    }
}
