package org.infolinia.kernel;

/** Surrogate identifier of a agent; always positive. */
public record AgentId(long value) {

    public AgentId {
        if (value <= 0) {
            throw new IllegalArgumentException("Agent identifiers are positive, not " + value);
        }
    }
}
