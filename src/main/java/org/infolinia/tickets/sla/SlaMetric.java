package org.infolinia.tickets.sla;

import java.util.Locale;

/** What is promised within a time. */
public enum SlaMetric {
    /** Somebody answers for the first time. */
    FIRST_RESPONSE,
    /** Somebody answers what the contact wrote after our last answer; as often as he does. */
    NEXT_RESPONSE,
    /** The matter is resolved. */
    SOLUTION;

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "tickets.sla.metric." + suffix();
    }

    /** How it is named at the end of keys in the message bundles. */
    String suffix() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
