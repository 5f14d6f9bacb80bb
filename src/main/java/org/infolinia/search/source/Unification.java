package org.infolinia.search.source;

import java.util.List;
import java.util.Optional;

/** How things that are likely one are made one. The module that owns them contributes one bean of this. */
public interface Unification {

    /** The {@link SearchSource#kind} it is for. */
    String kind();

    /**
     * Where the signed-in agent makes one of these, without a leading slash; empty when he may not.
     *
     * @param ids two or more of one program, the best found first
     */
    Optional<String> path(List<Long> ids);
}
