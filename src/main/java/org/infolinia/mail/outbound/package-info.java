/**
 * How mail goes out: what waits in the outbox is sent until it is sent or given up. Uses the root, {@code thread},
 * {@code account}, {@code template} and {@code dispatch}.
 */
@NullMarked
package org.infolinia.mail.outbound;

import org.jspecify.annotations.NullMarked;
