package org.infolinia.participants.merging;

import org.infolinia.kernel.ParticipantId;
import org.springframework.core.annotation.Order;

/**
 * Things of a module that belong to participants and move along when two become one. Each module has one bean, whose
 * {@link Order} says where it stands among the others.
 */
public interface Belongings {

    /** Key of their name in the message bundles. */
    String messageKey();

    /** How many there are; whoever asks has been authorised. */
    long count(ParticipantId participant);

    /** Whether the number itself is shown only to who has identified the participant well enough for his balance. */
    default boolean isConfidential() {
        return false;
    }
}
