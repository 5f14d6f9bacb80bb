/** Answers that the law wants by a day: recorded, put off by notice, or not owed. Uses the root, {@code book} and {@code desk}. */
@NullMarked
@NamedInterface("legal")
package org.infolinia.tickets.legal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
