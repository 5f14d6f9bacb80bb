package org.infolinia.search.question;

/**
 * One way a part of the line points at a thing.
 *
 * @param certainty 0 to 1: how surely the thing is meant when this holds
 */
record Evidence(Reason reason, float certainty) {

    boolean isStrongerThan(Evidence other) {
        return certainty > other.certainty;
    }
}
