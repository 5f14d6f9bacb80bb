package org.infolinia.planning.forecast;

/** Why nobody can tell what came of a communication. */
public enum Obstacle {
    /** People were told something else at the same time. */
    OVERLAPS,
    /** Too little is known of days like those after it. */
    NO_BASELINE;

    public String messageKey() {
        return "planning.obstacle." + name();
    }
}
