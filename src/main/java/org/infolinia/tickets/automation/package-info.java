/**
 * Rules by which tickets are worked on without anybody: on an event or when some time has passed. Uses the root, {@code book},
 * {@code conversation}, {@code desk}, {@code edits}, {@code views} for conditions and {@code macros} for deeds.
 */
@NullMarked
@NamedInterface("automation")
package org.infolinia.tickets.automation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
