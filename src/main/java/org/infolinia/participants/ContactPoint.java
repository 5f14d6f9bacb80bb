package org.infolinia.participants;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A way to reach or recognise a participant.
 *
 * @param position its place among those of its kind; 0 comes first
 */
@Embeddable
record ContactPoint(@Enumerated(EnumType.STRING) Kind kind, String value, int position) {

    enum Kind {
        EMAIL,
        PHONE,
        CARD
    }
}
