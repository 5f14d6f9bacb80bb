package org.infolinia.scripts.contacts;

import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.ParticipantId;
import org.jspecify.annotations.Nullable;

/** Knows the tickets of a participant that still need somebody. */
public interface OpenTickets {

    /**
     * @param number as it is said and written, such as {@code INF-20431}
     * @param legalDueOn the last day the law allows; null when it sets none
     */
    record OpenTicket(
            String number, String subject, @Nullable LocalDate legalDueOn) {}

    /** Oldest first. */
    List<OpenTicket> of(ParticipantId participant, int most);
}
