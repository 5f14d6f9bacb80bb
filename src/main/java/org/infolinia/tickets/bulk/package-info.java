/**
 * Bulks: one decision about many tickets, made ticket by ticket and undone again. Uses the root, {@code book} and
 * {@code desk}.
 */
@NullMarked
package org.infolinia.tickets.bulk;

import org.jspecify.annotations.NullMarked;
