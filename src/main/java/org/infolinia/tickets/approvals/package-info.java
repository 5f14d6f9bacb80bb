/**
 * Writes mail to colleagues about adjustments and batches that wait for their decision. It lives in this module since it
 * needs the ledger and the mail, which know nothing of each other.
 */
@NullMarked
package org.infolinia.tickets.approvals;

import org.jspecify.annotations.NullMarked;
