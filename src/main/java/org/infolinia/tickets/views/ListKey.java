package org.infolinia.tickets.views;

/**
 * Where a page of a list ends, so that the next one begins behind it.
 *
 * @param moment what the list is ordered by, as the database writes it; empty before the first ticket
 */
public record ListKey(String moment, long number) {

    public static final ListKey BEGINNING = new ListKey("", 0);

    boolean isBeginning() {
        return moment.isEmpty();
    }
}
