/**
 * What comes in by itself: mail, which becomes tickets, and what other modules did for one. Uses the root,
 * {@code book}, {@code conversation} and, for the mail of others than participants, {@code asides}.
 */
@NullMarked
package org.infolinia.tickets.intake;

import org.jspecify.annotations.NullMarked;
