package org.infolinia.participants;

import java.time.LocalDate;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/** A participant in a list: enough to tell him from others, nothing that needs identification. */
public record ParticipantLine(
        ParticipantId id,
        ProgramId program,
        String number,
        PersonName name,
        @Nullable String town,
        LocalDate joinedOn) {}
