/**
 * Tickets, calls and mail of the {@code people}, what was decided in them about their {@code points}, and what they
 * thought of it.
 */
@NullMarked
package org.infolinia.demo.contacts;

import org.jspecify.annotations.NullMarked;
