/** The law's clock beside a ticket, its dialogs, and where programs settle its terms. */
@NullMarked
package org.infolinia.tickets.legal.ui;

import org.jspecify.annotations.NullMarked;
