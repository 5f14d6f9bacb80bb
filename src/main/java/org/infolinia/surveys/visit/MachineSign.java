package org.infolinia.surveys.visit;

import java.util.Locale;

/** The rules by which a visit or an answer is taken for a machine's. */
public enum MachineSign {
    /** It says itself that it is a scanner, a preview or a program. */
    KNOWN_AGENT,
    /** It opened the links of several scores within seconds, as whoever checks every link of a mail does. */
    MANY_LINKS,
    /** It answered without ever having opened the page. */
    NEVER_LOOKED,
    /** It answered within a second of opening the page. */
    TOO_QUICK;

    public String messageKey() {
        return "surveys.machine." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
