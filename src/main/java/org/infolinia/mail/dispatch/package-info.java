/** What became of the answers that were given to the outbox, for whoever wrote them. Uses the root. */
@NullMarked
@NamedInterface("dispatch")
package org.infolinia.mail.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
