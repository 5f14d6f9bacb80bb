/** Where administrators settle what a program promises of its tickets. Uses {@code sla}. */
@NullMarked
package org.infolinia.tickets.sla.ui;

import org.jspecify.annotations.NullMarked;
