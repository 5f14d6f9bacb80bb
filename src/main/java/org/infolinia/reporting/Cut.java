package org.infolinia.reporting;

import java.util.Locale;

/** By what a figure can be taken apart. */
public enum Cut {
    /** Of a ticket. */
    KIND("kind"),
    /** Why somebody pauses; empty when he did not say. */
    PAUSE("pause"),
    /** Who answers for an adjustment. */
    AGENT("agent"),
    /** Of an adjustment. */
    REASON("reason"),
    /** Of a script. */
    VERSION("version"),
    /** Of a script's version. */
    PLACE("place");

    private final String column;

    Cut(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** As an address names it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
