/** Dialogs that settings of the helpdesk share; they know none of them. */
@NullMarked
package org.infolinia.tickets.settings.ui;

import org.jspecify.annotations.NullMarked;
