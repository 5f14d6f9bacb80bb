/**
 * What participants ask without an account: a public form that becomes a ticket once the writer shows that the address
 * is his, and a page where he follows his matter, as do those who wrote by mail. Uses the root, {@code book},
 * {@code conversation} and {@code status}.
 */
@NullMarked
package org.infolinia.tickets.enquiry;

import org.jspecify.annotations.NullMarked;
