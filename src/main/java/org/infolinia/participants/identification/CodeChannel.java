package org.infolinia.participants.identification;

/** How a one-time code reaches the participant. */
public enum CodeChannel {
    EMAIL,
    SMS
}
