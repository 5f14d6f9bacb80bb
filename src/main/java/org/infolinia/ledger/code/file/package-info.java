/** Files of codes: read chunk by chunk and hashed on the way, and the lines that were not taken over; uses {@code hash}. */
@NullMarked
package org.infolinia.ledger.code.file;

import org.jspecify.annotations.NullMarked;
