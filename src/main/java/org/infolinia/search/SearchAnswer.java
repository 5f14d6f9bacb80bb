package org.infolinia.search;

import java.util.List;
import java.util.Set;
import org.infolinia.search.source.ClueKind;
import org.infolinia.search.source.SearchRow;
import org.infolinia.search.source.SearchSource;

/**
 * What was found.
 *
 * @param hits best first, at most {@link SearchDesk#MAXIMUM_HITS}; those likely to be the same follow one another
 * @param complete false while the index is still being built; then something may be missing
 * @param matching how many things of the asker's programs the whole line fits, as far as they were counted
 * @param orMore whether there may be more than that
 * @param helpful what to add when more fit than are shown, the most telling first; empty when nothing needs adding
 */
public record SearchAnswer(List<Hit> hits, boolean complete, int matching, boolean orMore, Set<ClueKind> helpful) {

    public SearchAnswer {
        hits = List.copyOf(hits);
    }

    /** Nothing at all. */
    static SearchAnswer nothing(boolean complete) {
        return new SearchAnswer(List.of(), complete, 0, false, Set.of());
    }

    /**
     * One found thing.
     *
     * @param kind {@link SearchSource#kind} of its source
     * @param why message keys of the reasons it was found by, in the order of the line
     * @param certainty 0 to 1: how sure it is that this one is meant
     * @param likelySameAsBefore whether it is likely one with the hit before it
     */
    public record Hit(String kind, SearchRow row, List<String> why, double certainty, boolean likelySameAsBefore) {

        public Hit {
            why = List.copyOf(why);
        }
    }
}
