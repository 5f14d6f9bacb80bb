package org.infolinia.planning;

/** Surrogate identifier of a communication; always positive. */
public record CommunicationId(long value) {

    public CommunicationId {
        if (value <= 0) {
            throw new IllegalArgumentException("Identifiers are positive, not " + value);
        }
    }
}
