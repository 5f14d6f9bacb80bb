/**
 * Bulks: one decision about many tickets, made ticket by ticket and undone again, unless it answers. Uses the root,
 * {@code book}, {@code desk}, {@code relations}, {@code sla} and
 * {@code texts}.
 */
@NullMarked
package org.infolinia.tickets.bulk;

import org.jspecify.annotations.NullMarked;
