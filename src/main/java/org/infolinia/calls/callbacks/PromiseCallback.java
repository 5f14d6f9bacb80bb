package org.infolinia.calls.callbacks;

import java.time.Instant;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a promise to call somebody back.
 *
 * @param participant null when nobody knows who it is
 * @param isOwn whether the asker does it himself; else anybody of the team may
 */
public record PromiseCallback(
        ProgramId program,
        @Nullable ParticipantId participant,
        PhoneNumber number,
        String about,
        Instant from,
        Instant to,
        boolean isOwn) {

    public static final int MAXIMUM_ABOUT_LENGTH = 500;

    public PromiseCallback {
        about = about.strip();
        if (about.length() > MAXIMUM_ABOUT_LENGTH) {
            throw new IllegalArgumentException("What it is about has " + MAXIMUM_ABOUT_LENGTH + " characters at most");
        }
    }
}
