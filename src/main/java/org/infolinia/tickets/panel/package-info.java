/** What features put beside a ticket: each contributes a card, and the page knows none of them by name. Uses the root. */
@NullMarked
package org.infolinia.tickets.panel;

import org.jspecify.annotations.NullMarked;
