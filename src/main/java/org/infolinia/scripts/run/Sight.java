package org.infolinia.scripts.run;

import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Points;
import org.infolinia.scripts.contacts.OpenTickets.OpenTicket;
import org.jspecify.annotations.Nullable;

/** What a place shows the agent beside its words. Nothing that the caller's level does not reach is in it. */
public sealed interface Sight {

    /** The level it takes is not reached. */
    record Locked(IdentificationLevel needed) implements Sight {}

    /** Nobody knows yet who calls. */
    record NobodyKnown() implements Sight {}

    record Person(String name, String number, @Nullable String town, LocalDate joinedOn) implements Sight {}

    /**
     * @param available what can be spent today
     * @param held set aside for orders under way
     * @param explanation how it came about since the year began, in the language of the call
     */
    record Balance(Points posted, Points available, Points held, String explanation) implements Sight {}

    /** @param lots first to lapse first; empty when nothing lapses soon */
    record Expiring(List<Lot> lots) implements Sight {

        public Expiring {
            lots = List.copyOf(lots);
        }

        /** @param on the last day on which they can be spent */
        public record Lot(Points points, LocalDate on) {}
    }

    record Tickets(List<OpenTicket> open) implements Sight {

        /** More nobody reads out during a call. */
        static final int MOST = 20;

        public Tickets {
            open = List.copyOf(open);
        }
    }
}
