package org.infolinia.tickets.fulltext;

import java.util.List;
import org.infolinia.tickets.Words;

/**
 * What a search came to.
 *
 * @param found the best first, or the newest when words were not asked for
 * @param isMore whether there are more than these
 * @param misunderstood why nothing was looked for; empty when all was understood
 * @param isComplete whether everything can be found, and not only a part, as while the index is being built
 */
public record TextAnswer(List<FoundTicket> found, boolean isMore, List<Words> misunderstood, boolean isComplete) {

    public TextAnswer {
        found = List.copyOf(found);
        misunderstood = List.copyOf(misunderstood);
    }
}
