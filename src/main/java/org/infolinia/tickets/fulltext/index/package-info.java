/** The index of what tickets' messages and files say, and its upkeep. Uses {@code question}. */
@NullMarked
package org.infolinia.tickets.fulltext.index;

import org.jspecify.annotations.NullMarked;
