package org.infolinia.scripts.contacts;

import java.time.Instant;
import java.time.LocalDate;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/** Knows by when complaints are answered, so that nothing else is promised aloud than what is kept to. */
public interface ComplaintDays {

    /**
     * The last day that the law leaves for an answer in this program.
     *
     * @param participant who complains; null when that is not known
     */
    LocalDate lastDay(ProgramId program, @Nullable ParticipantId participant, Instant madeAt);
}
