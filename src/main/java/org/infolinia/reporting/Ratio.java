package org.infolinia.reporting;

import java.util.Locale;

/**
 * How many of some things are as they should be: one figure of another, both of which lead to their rows. What is counted
 * is said beside it.
 */
public enum Ratio {
    SERVICE_LEVEL(Figure.CALLS_ANSWERED_IN_TIME, Figure.CALLS_OFFERED),
    ABANDONMENT(Figure.CALLS_ABANDONED, Figure.CALLS_OFFERED),
    REPEATS(Figure.CONTACTS_REPEATED, Figure.CONTACTS_TODAY),
    FIRST_CONTACT(Figure.CONTACTS_SETTLED_AT_FIRST, Figure.CONTACTS),
    CALLBACKS_KEPT(Figure.CALLBACKS_KEPT, Figure.CALLBACKS_PROMISED);

    private final Figure part;
    private final Figure whole;

    Ratio(Figure part, Figure whole) {
        this.part = part;
        this.whole = whole;
    }

    public Figure part() {
        return part;
    }

    public Figure whole() {
        return whole;
    }

    public String messageKey() {
        return "reporting.ratio." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
