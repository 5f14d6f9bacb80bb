package org.infolinia.scripts.files;

import java.util.List;
import org.infolinia.kernel.Refusal;
import org.infolinia.scripts.Finding;

/**
 * What is wrong in one line of a file.
 *
 * @param line from 1, as editors and spreadsheets count
 * @param messageKey of its words in the bundles
 * @param arguments facts for the words
 * @param path keys of places on a way that shows it; empty where no way does
 */
public record LineFinding(int line, String messageKey, List<Object> arguments, List<String> path) {

    public LineFinding {
        arguments = List.copyOf(arguments);
        path = List.copyOf(path);
    }

    /** @param rule its words stand under {@code scripts.file.<rule>} */
    static LineFinding of(int line, String rule, Object... arguments) {
        return new LineFinding(line, "scripts.file." + rule, List.of(arguments), List.of());
    }

    static LineFinding of(int line, Refusal refusal) {
        return new LineFinding(line, refusal.messageKey(), refusal.arguments(), List.of());
    }

    static LineFinding of(int line, Finding finding) {
        return new LineFinding(line, finding.messageKey(), finding.arguments(), finding.path());
    }
}
