/**
 * The list of tickets, the page of one, what other pages show of them, and what replies to closed ones do. Uses the root,
 * {@code desk}, {@code sla} and the reply rules of {@code book}.
 */
@NullMarked
package org.infolinia.tickets.ui;

import org.jspecify.annotations.NullMarked;
