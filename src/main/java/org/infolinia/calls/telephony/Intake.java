package org.infolinia.calls.telephony;

/** What came of an event that was handed in. */
public enum Intake {
    /** It is kept, and what follows from it follows at once. */
    TAKEN,
    /** It was kept before; sent again with a new signature it changes nothing. */
    KNOWN,
    /** The very same message was here before. */
    REPLAYED,
    /** Another event of this call has this id. */
    REUSED
}
