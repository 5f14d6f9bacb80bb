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

    /** @param message id; 0 when nothing was said in the ticket */
    public record Place(long ticket, long message) {}
}
