package org.infolinia.participants;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Whether a participant agreed to be addressed on a channel, and since when it stands so. */
@Embeddable
record Consent(boolean granted, Instant changedAt) {}
