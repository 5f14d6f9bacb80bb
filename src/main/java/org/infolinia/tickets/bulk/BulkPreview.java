package org.infolinia.tickets.bulk;

import java.util.List;
import java.util.Map;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketNumber;

/**
 * What a bulk would do.
 *
 * @param changed how many tickets would be others than they are
 * @param same how many are so already
 * @param byEdit how many tickets each edit would change
 * @param refused which tickets would be refused
 * @param openBelow which tickets would end though tickets below them stay open
 */
public record BulkPreview(
        int changed, int same, Map<TicketEdit, Integer> byEdit, List<Refused> refused, List<OpenBelow> openBelow) {

    public BulkPreview {
        byEdit = Map.copyOf(byEdit);
        refused = List.copyOf(refused);
        openBelow = List.copyOf(openBelow);
    }

    /** @param children those that stay open; at least one */
    public record OpenBelow(TicketNumber ticket, List<TicketNumber> children) {}

    public record Refused(TicketNumber ticket, Refusal why) {}
}
