package org.infolinia.tickets.panel;

import java.time.Instant;
import java.time.LocalDate;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.scripts.contacts.ComplaintDays;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.book.LegalDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells scripts the day that the ticket of a complaint will carry. */
@Component
class ComplaintsSaidAloud implements ComplaintDays {

    private final LegalDays days;

    ComplaintsSaidAloud(LegalDays days) {
        this.days = days;
    }

    @Override
    public LocalDate lastDay(ProgramId program, @Nullable ParticipantId participant, Instant madeAt) {
        return days.first(program, Kind.COMPLAINT, participant, madeAt)
                .orElseThrow(() -> new IllegalStateException("The law sets a term for every complaint"));
    }
}
