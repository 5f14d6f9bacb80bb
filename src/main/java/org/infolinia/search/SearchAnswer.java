package org.infolinia.search;

import java.util.List;

/**
 * What was found.
 *
 * @param hits best first, at most {@link SearchDesk#MAXIMUM_HITS}
 * @param complete false while the index is still being built; then something may be missing
 */
public record SearchAnswer(List<Hit> hits, boolean complete) {

    public SearchAnswer {
        hits = List.copyOf(hits);
    }

    /**
     * One found thing.
     *
     * @param kind {@link SearchSource#kind} of its source
     * @param why message keys of the reasons it was found by, in the order of the line
     * @param certainty 0 to 1: how sure it is that this one is meant
     */
    public record Hit(String kind, SearchRow row, List<String> why, double certainty) {

        public Hit {
            why = List.copyOf(why);
        }
    }
}
