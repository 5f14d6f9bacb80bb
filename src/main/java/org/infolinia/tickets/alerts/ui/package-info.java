/** What befell one's own tickets, in the bell, and how many of them wait, in the menu. */
@NullMarked
package org.infolinia.tickets.alerts.ui;

import org.jspecify.annotations.NullMarked;
