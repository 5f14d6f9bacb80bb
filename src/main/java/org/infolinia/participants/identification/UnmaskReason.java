package org.infolinia.participants.identification;

/** Why somebody looks at data in clear. */
public enum UnmaskReason {
    /** The participant wants to know whether what we have is right. */
    PARTICIPANT_CHECKS,
    /** Something is to be corrected. */
    CORRECTION,
    /** Something is to be sent, by post or by mail. */
    DELIVERY,
    /** Somebody is to be called or written to. */
    CONTACT,
    /** A complaint or a suspicion is looked into. */
    INVESTIGATION
}
