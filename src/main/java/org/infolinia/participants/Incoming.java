package org.infolinia.participants;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody to be registered together with many others, who may be known already. */
public interface Incoming {

    /** The number by which the program knows the participant. */
    String number();

    /**
     * What is to stand in the register.
     *
     * @param known what stands there now; null when the program does not know the number
     */
    RegisterParticipant over(@Nullable Participant known);

    /** The last day on which he showed himself, when that is told; it is noted of those who are new. */
    default Optional<LocalDate> activeOn() {
        return Optional.empty();
    }
}
