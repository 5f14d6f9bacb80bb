/** The bell that rings for answers that do not get out. */
@NullMarked
package org.infolinia.tickets.unsent.ui;

import org.jspecify.annotations.NullMarked;
