package org.infolinia.kernel;

/** Surrogate identifier of a participant; always positive. */
public record ParticipantId(long value) {

    public ParticipantId {
        if (value <= 0) {
            throw new IllegalArgumentException("Participant identifiers are positive, not " + value);
        }
    }
}
