/**
 * Service levels: which promises a program makes of its tickets, and the clocks that tell how they are kept. A clock of
 * one promise knows nothing of the others. Uses {@code book} and {@code conversation}, and is told by events what befalls
 * a ticket.
 */
@NamedInterface("sla")
@NullMarked
package org.infolinia.tickets.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
