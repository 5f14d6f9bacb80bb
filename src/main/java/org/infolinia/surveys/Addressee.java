package org.infolinia.surveys;

import java.time.ZoneId;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a survey is for: a participant, or somebody of the program's client.
 *
 * @param participant null when it is somebody of the client
 * @param client null when it is a participant
 * @param email null when there is none
 * @param zone by which his clock goes, as far as it is known
 * @param consentsToMail whether a participant has; somebody of the client gave his address for this
 */
record Addressee(
        @Nullable ParticipantId participant,
        @Nullable Long client,
        String name,
        @Nullable EmailAddress email,
        Language language,
        ZoneId zone,
        boolean consentsToMail) {}
