/** The bell that rings for answers that do not get out, and for what comes into asides. */
@NullMarked
package org.infolinia.tickets.unsent.ui;

import org.jspecify.annotations.NullMarked;
