/** What the page of a ticket shows of others, those that were merged into it, and how messages begin another. Uses {@code desk}. */
@NullMarked
package org.infolinia.tickets.links.ui;

import org.jspecify.annotations.NullMarked;
