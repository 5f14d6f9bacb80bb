/** The checklist beside a ticket, and where supervisors write those of new tickets. Uses {@code checklists}. */
@NullMarked
package org.infolinia.tickets.checklists.ui;

import org.jspecify.annotations.NullMarked;
