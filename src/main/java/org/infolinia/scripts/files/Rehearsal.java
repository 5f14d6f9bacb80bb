package org.infolinia.scripts.files;

import java.util.List;
import java.util.Optional;
import org.infolinia.scripts.ScriptContent;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a file. Nothing is kept yet.
 *
 * @param content what it says; null when lines of it cannot be read
 * @param unreadable lines that cannot be read, by line; while there are any nothing of the file is taken
 * @param findings what would keep the draft from being published, by line; a draft may have them
 */
public record Rehearsal(@Nullable ScriptContent content, List<LineFinding> unreadable, List<LineFinding> findings) {

    public Rehearsal {
        unreadable = List.copyOf(unreadable);
        findings = List.copyOf(findings);
    }

    static Rehearsal unreadable(List<LineFinding> faults) {
        return new Rehearsal(null, faults, List.of());
    }

    /** What would become a draft; empty when nothing would. */
    public Optional<ScriptContent> draft() {
        return Optional.ofNullable(content);
    }

    /** How many lines cannot be read. */
    public long unreadableLines() {
        return unreadable.stream().mapToInt(LineFinding::line).distinct().count();
    }
}
