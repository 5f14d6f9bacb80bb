package org.infolinia.tickets.relations;

import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.tickets.TicketNumber;

/**
 * A link as one of its two tickets sees it.
 *
 * @param bond what the other ticket is to this one
 */
public record Link(Bond bond, TicketNumber other) {

    private static final String BETWEEN = " ";

    /** As histories keep it. */
    String written() {
        return bond + BETWEEN + other;
    }

    /** What a history has kept; empty when it was written by a newer program. */
    public static Optional<Link> read(String written) {
        var parts = written.split(BETWEEN, 2);
        return Stream.of(Bond.values())
                .filter(bond -> bond.name().equals(parts[0]))
                .findFirst()
                .flatMap(bond -> TicketNumber.parse(parts[parts.length - 1]).map(other -> new Link(bond, other)));
    }
}
