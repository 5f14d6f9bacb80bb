package org.infolinia.search;

import java.util.List;
import org.infolinia.kernel.ProgramId;

/**
 * What the index keeps of one thing.
 *
 * @param program only agents of this program find it
 * @param clues what it can be found by
 */
public record SearchDocument(long id, ProgramId program, List<Clue> clues) {

    public SearchDocument {
        clues = List.copyOf(clues);
    }

    /** One thing to be found by. */
    public record Clue(ClueKind kind, String text) {}
}
