/**
 * Links in mail that lead a participant to the page of his matter, and whose they are. Uses the root and {@code book};
 * {@code desk} and {@code intake} put them into mail, {@code enquiry} opens the page.
 */
@NullMarked
package org.infolinia.tickets.status;

import org.jspecify.annotations.NullMarked;
