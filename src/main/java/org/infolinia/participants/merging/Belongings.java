package org.infolinia.participants.merging;

import org.infolinia.kernel.ParticipantId;

/** Things of a module that belong to participants and move along when two become one. Each module has one bean. */
public interface Belongings {

    /** Smaller numbers come first. */
    int order();

    /** Key of their name in the message bundles. */
    String messageKey();

    /** How many there are; whoever asks has been authorised. */
    long count(ParticipantId participant);

    /** Whether the number itself is shown only to who has identified the participant well enough for his balance. */
    default boolean isConfidential() {
        return false;
    }
}
