/**
 * Mailboxes in, outbox out; knows neither tickets nor participants. Here is what others ask for: the mailboxes, the
 * outbox, and the messages as they are handed over. Below it lies {@code thread}, which it uses; above it {@code account},
 * {@code inbound} and {@code outbound} use it, and the last two know nothing of each other.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "operation", "kit", "security"})
package org.infolinia.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
