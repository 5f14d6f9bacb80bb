/**
 * Measures the helpdesk among very many tickets: lists, numbers beside them, one ticket, and the search. Each scenario is a
 * class. Uses {@code crowd} and {@code measure}.
 */
@NullMarked
package org.infolinia.demo.helpdeskbench;

import org.jspecify.annotations.NullMarked;
