package org.infolinia.planning;

/** How participants are told. */
public enum Channel {
    EMAIL,
    SMS,
    LETTER,
    APP,
    PRESS,
    OTHER;

    public String messageKey() {
        return "planning.channel." + name();
    }
}
