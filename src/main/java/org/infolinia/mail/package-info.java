/**
 * Mailboxes in, outbox out; knows neither tickets nor participants. Here is what others ask for: the mailboxes, the
 * outbox, and the messages as they are handed over. Below it lie {@code thread} and {@code mime}, which it uses; above it
 * {@code account}, {@code fetching}, {@code inbound} and {@code outbound} use it, and the last two know nothing of each
 * other; {@code template} stands alone.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "operation", "operation :: news", "operation :: faults", "kit", "security"})
package org.infolinia.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
