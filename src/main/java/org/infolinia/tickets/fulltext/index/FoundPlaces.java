package org.infolinia.tickets.fulltext.index;

import java.util.List;

/**
 * What the index found.
 *
 * @param places the best first, or the newest when none is better than another
 * @param isMore whether there are more than these
 */
public record FoundPlaces(List<Place> places, boolean isMore) {

    public static final FoundPlaces NONE = new FoundPlaces(List.of(), false);

    public FoundPlaces {
        places = List.copyOf(places);
    }

    /**
     * @param aside id of the aside in which the message stands, or 0 when it stands in the ticket's own conversation
     * @param message id among those of asides or of tickets; 0 when nothing was said in the ticket
     */
    public record Place(long ticket, long aside, long message) {

        public boolean isAside() {
            return aside != 0;
        }
    }
}
