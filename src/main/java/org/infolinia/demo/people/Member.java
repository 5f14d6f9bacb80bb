package org.infolinia.demo.people;

import java.time.LocalDate;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;

/** A participant of the demo. */
public record Member(ParticipantId id, ProgramId program, String number, Language language, LocalDate joinedOn) {

    /** Whether he is one of those whom the mails and the README's first five minutes speak of. */
    public boolean isFeatured() {
        return FeaturedParticipants.include(number);
    }
}
