package org.infolinia.search.source;

import java.time.Instant;
import java.util.Optional;

/**
 * An index that a module keeps for itself. Administrators see it beside the search index and have both built anew together.
 * The module contributes one bean of this.
 */
public interface FurtherIndex {

    /** Key of what it is called. */
    String nameKey();

    /** How the index of this installation stands. */
    Standing standing();

    /** Has every installation build it anew. */
    void buildAnew();

    /**
     * How an index stands.
     *
     * @param bytes on disk
     * @param waiting changes that are not in it yet
     * @param builtShare between 0 and 1; less than 1 while it is being built
     */
    record Standing(long things, long bytes, int waiting, double builtShare, Optional<Trouble> trouble) {}

    /** What keeps it from following, and when that is tried again. */
    record Trouble(String words, Instant retryAt) {}
}
