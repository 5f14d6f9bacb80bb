/**
 * Who works on a ticket: the next one for whoever asks for it, and what each queue gives out by itself. Uses the root,
 * {@code book} and {@code conversation}, and is told by events what befalls a ticket.
 */
@NamedInterface("assignment")
@NullMarked
package org.infolinia.tickets.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
