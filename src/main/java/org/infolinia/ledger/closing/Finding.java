package org.infolinia.ledger.closing;

import java.time.Instant;
import java.time.LocalDate;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.jspecify.annotations.Nullable;

/**
 * Something that one side knows of and the other does not.
 *
 * @param subject what it is, as the trail names things: {@code posting:7}
 * @param participant null when it is nobody's
 * @param name what to call it: the posting's label, the batch of codes, declaration and line
 * @param day when it happened
 * @param reported null while it is no ticket
 * @param signature null while nobody has signed it
 */
public record Finding(
        FindingId id,
        Mismatch kind,
        String subject,
        @Nullable ParticipantId participant,
        String name,
        Points points,
        LocalDate day,
        @Nullable Report reported,
        @Nullable Signature signature) {

    /** Who had a ticket made of it. */
    public record Report(String by, Instant at) {}

    /** @param words why it is right though it does not match */
    public record Signature(String by, Instant at, String words) {}
}
