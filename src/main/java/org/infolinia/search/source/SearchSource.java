package org.infolinia.search.source;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A kind of thing that can be found. The module that owns it contributes one bean of this. */
public interface SearchSource {

    /** Short, stable and unique, such as {@code participant}. */
    String kind();

    /** What to index of these; an id that is missing from the answer is removed from the index. */
    List<SearchDocument> documents(Collection<Long> ids);

    /** The next ids in ascending order, for building the index anew and for comparing it with the database. */
    List<Long> idsAfter(long id, int limit);

    /** How many ids there are, about: it only tells how far a building is. */
    long count();

    /** How to show these to the signed-in agent, in any order; those he may not see are left out. */
    List<SearchRow> rows(Collection<Long> ids, Locale locale);
}
