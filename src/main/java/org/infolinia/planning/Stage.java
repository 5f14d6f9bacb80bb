package org.infolinia.planning;

/** How far a communication has come. */
public enum Stage {
    PLANNED,
    UNDER_WAY,
    OVER,
    CALLED_OFF;

    public String messageKey() {
        return "planning.stage." + name();
    }
}
