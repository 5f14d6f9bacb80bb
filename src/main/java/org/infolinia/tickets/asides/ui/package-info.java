/** Conversations with others beside a ticket: the card, and the dialogs in which they are begun, read and gone on with. */
@NullMarked
package org.infolinia.tickets.asides.ui;

import org.jspecify.annotations.NullMarked;
