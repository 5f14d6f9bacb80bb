package org.infolinia.tickets.views;

import java.util.List;
import java.util.Map;
import org.infolinia.tickets.Ticket;

/**
 * A ticket in a list, with its place there.
 *
 * @param values what stands in those of its program's own fields that the list shows, by the fields' ids, as it is stored;
 *     nothing for a field that is empty
 */
public record ListedTicket(Ticket ticket, ListKey key, Map<Long, List<String>> values) {

    public ListedTicket {
        values = Map.copyOf(values);
    }

    ListedTicket with(Map<Long, List<String>> known) {
        return new ListedTicket(ticket, key, known);
    }

    public List<String> values(long field) {
        return values.getOrDefault(field, List.of());
    }
}
