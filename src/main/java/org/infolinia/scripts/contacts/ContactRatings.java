package org.infolinia.scripts.contacts;

import java.util.Collection;
import java.util.List;

/** Knows what participants thought of the contacts in which scripts were followed. */
public interface ContactRatings {

    /**
     * The ratings of these contacts, 1 to 5, in no order.
     *
     * @param contacts such as {@code call:512}
     */
    List<Integer> of(Collection<String> contacts);
}
