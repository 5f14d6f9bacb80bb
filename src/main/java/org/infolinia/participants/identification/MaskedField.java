package org.infolinia.participants.identification;

/** What of a participant stays hidden until somebody asks for it at the needed level and says why. */
public enum MaskedField {
    PHONE,
    EMAIL,
    BIRTH_DATE,
    ADDRESS
}
