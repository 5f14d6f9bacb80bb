package org.infolinia.scripts;

/** Surrogate identifier of one version of a script; always positive. */
public record ScriptVersionId(long value) {

    public ScriptVersionId {
        if (value <= 0) {
            throw new IllegalArgumentException("Identifiers are positive, not " + value);
        }
    }
}
