package org.infolinia.tickets.relations;

/** What another ticket is to this one. */
public enum Bond {
    PARENT,
    CHILD,
    /** This one repeats it. */
    ORIGINAL,
    /** It repeats this one. */
    DUPLICATE,
    RELATED;

    /** What this ticket is to the other. */
    public Bond reversed() {
        return switch (this) {
            case PARENT -> CHILD;
            case CHILD -> PARENT;
            case ORIGINAL -> DUPLICATE;
            case DUPLICATE -> ORIGINAL;
            case RELATED -> RELATED;
        };
    }

    /** Whether it leads downwards, so that the other ticket's link to this one is the one that is kept. */
    boolean isDownwards() {
        return this == CHILD || this == DUPLICATE;
    }
}
