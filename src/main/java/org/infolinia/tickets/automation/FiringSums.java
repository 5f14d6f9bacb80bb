package org.infolinia.tickets.automation;

/** How often a rule came to what. */
public record FiringSums(long done, long refused, long failed, long stopped) {

    /** How often it would have done something and did not. */
    public long inVain() {
        return refused + failed + stopped;
    }
}
