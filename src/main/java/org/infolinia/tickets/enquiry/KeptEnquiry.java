package org.infolinia.tickets.enquiry;

import java.time.Instant;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * An enquiry as it stands in the database.
 *
 * @param enquiry null once it is a ticket
 * @param ticket null while it is none
 */
record KeptEnquiry(
        long id,
        ProgramId program,
        EmailAddress address,
        Language language,
        Instant askedAt,
        @Nullable Enquiry enquiry,
        @Nullable TicketNumber ticket) {

    boolean isExpired(Instant now) {
        return ticket == null && !askedAt.plus(EnquiryDesk.WAITS_FOR).isAfter(now);
    }
}
