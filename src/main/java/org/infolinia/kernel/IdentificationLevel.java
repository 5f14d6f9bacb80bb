package org.infolinia.kernel;

/** How sure we are that the person in contact is the participant. Each level includes those before it. */
public enum IdentificationLevel {
    /** Nothing is known of the caller. */
    UNKNOWN,
    /** The number or address matches, which is a hint and never proof. */
    MATCHED,
    /** Two knowledge items were right, one of them not publicly known. */
    KNOWLEDGE,
    /** A one-time code sent to the registered channel was read back. */
    CODE;

    public boolean reaches(IdentificationLevel required) {
        return compareTo(required) >= 0;
    }

    /** 0 to 3, as agents speak of it. */
    public int number() {
        return ordinal();
    }
}
