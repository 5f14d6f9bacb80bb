package org.infolinia.search.source;

import java.util.Optional;

/**
 * Another page on which words can be looked for, offered below what the search box found. The module that has the page
 * contributes one bean of this.
 */
public interface FurtherSearch {

    /** Key of what the way there is called; its words have a place for what is looked for. */
    String messageKey();

    /**
     * Where the signed-in agent looks for these words, without a leading slash; empty when he may not.
     *
     * @param typed as it stands in the box, not blank
     */
    Optional<String> path(String typed);
}
