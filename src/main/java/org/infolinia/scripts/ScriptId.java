package org.infolinia.scripts;

/** Surrogate identifier of a script, which has versions; always positive. */
public record ScriptId(long value) {

    public ScriptId {
        if (value <= 0) {
            throw new IllegalArgumentException("Identifiers are positive, not " + value);
        }
    }
}
