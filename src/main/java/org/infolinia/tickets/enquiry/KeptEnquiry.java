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
 * @param until from when on the link by which it was found leads nowhere; null while it is no ticket
 * @param renewedAt when another link was asked for last, or null
 */
record KeptEnquiry(
        long id,
        ProgramId program,
        EmailAddress address,
        Language language,
        Instant askedAt,
        @Nullable Enquiry enquiry,
        @Nullable TicketNumber ticket,
        @Nullable Instant until,
        @Nullable Instant renewedAt) {

    boolean isExpired(Instant now) {
        return ticket == null && !askedAt.plus(EnquiryDesk.WAITS_FOR).isAfter(now);
    }

    boolean hasLapsed(Instant now) {
        return until != null && !until.isAfter(now);
    }

    boolean wasRenewedSince(Instant moment) {
        return renewedAt != null && renewedAt.isAfter(moment);
    }
}
