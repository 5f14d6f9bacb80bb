/** The card of those who watch a ticket. */
@NullMarked
package org.infolinia.tickets.watchers.ui;

import org.jspecify.annotations.NullMarked;
