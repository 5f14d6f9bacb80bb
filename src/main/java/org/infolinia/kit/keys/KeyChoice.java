package org.infolinia.kit.keys;

/** What an agent does with a chord that gets in his way, or in that of his screen reader. */
public enum KeyChoice {
    /** As it is for everybody. */
    USUAL,
    /** The same key, together with Shift. */
    WITH_SHIFT,
    /** Not at all; what it does has a button. */
    OFF
}
