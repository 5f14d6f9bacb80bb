/**
 * Measures the ledger through its services, with real transactions and durable commits, beside plain inserts. Uses {@code
 * measure}.
 */
@NullMarked
package org.infolinia.demo.ledgerbench;

import org.jspecify.annotations.NullMarked;
