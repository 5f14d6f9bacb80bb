package org.infolinia.search.source;

import java.util.List;
import java.util.Set;
import org.infolinia.kernel.ProgramId;

/**
 * What the index keeps of one thing.
 *
 * @param program only agents of this program find it
 * @param rank smaller is more active; among equally good finds the most active come first
 * @param clues what it can be found by
 * @param sameness signs that two things of a program share only when they are likely one, such as name and birth date
 */
public record SearchDocument(long id, ProgramId program, long rank, List<Clue> clues, Set<String> sameness) {

    public SearchDocument {
        clues = List.copyOf(clues);
        sameness = Set.copyOf(sameness);
    }

    /** One thing to be found by. */
    public record Clue(ClueKind kind, String text) {}
}
