package org.infolinia.search.upkeep;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** Somebody asked for the search index to be built anew. */
public record IndexAskedFor(Actor by, int generation) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(by, "search.index-asked-for", null, null, "search-index:" + generation, Map.of());
    }
}
