package org.infolinia.tickets.assignment;

/** How the tickets of a queue find who works on them. */
public enum AssignmentRule {
    /** They wait until somebody takes them. */
    MANUAL("assignment"),
    /** Whose last turn is the longest ago. */
    ROUND_ROBIN("assignment-by-turn"),
    /** Who has the fewest tickets in hand. */
    LEAST_BUSY("assignment-least-busy");

    private final String part;

    AssignmentRule(String part) {
        this.part = part;
    }

    /** The part of the system that gives tickets out by this rule, as histories show it. */
    String part() {
        return part;
    }
}
