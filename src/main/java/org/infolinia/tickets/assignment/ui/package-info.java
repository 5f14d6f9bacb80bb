/** The key for the next ticket, and where supervisors settle who gets tickets. Uses {@code assignment}. */
@NullMarked
package org.infolinia.tickets.assignment.ui;

import org.jspecify.annotations.NullMarked;
