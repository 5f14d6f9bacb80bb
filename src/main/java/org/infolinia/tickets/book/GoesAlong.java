package org.infolinia.tickets.book;

import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.tickets.TicketNumber;

/**
 * Something that a merged ticket gives to the one that goes on, besides what was said in it, and takes along when the two
 * part. Whoever gives it hears of {@link org.infolinia.tickets.TicketsMerged}.
 */
public interface GoesAlong {

    /** What a merge would give to the other ticket, by its names for people; none when there is nothing. */
    List<String> named(TicketNumber ticket, TicketNumber survivor, Language language);
}
