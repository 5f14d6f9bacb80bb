package org.infolinia.planning.forecast;

/** By which way people get in touch. */
public enum ContactKind {
    /** Calls offered to the hotline, taken or not. */
    CALL,
    /** Matters that began by mail or by the form. */
    MAIL;

    public String messageKey() {
        return "planning.kind." + name();
    }
}
