/** Mailboxes in, outbox out: MIME, proofs of threading, classification. Knows neither tickets nor participants. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "operation", "kit", "security"})
package org.infolinia.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
