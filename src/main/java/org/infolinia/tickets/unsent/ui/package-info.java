/** The bell that rings for answers that do not get out, for what comes into asides, and for watched tickets. */
@NullMarked
package org.infolinia.tickets.unsent.ui;

import org.jspecify.annotations.NullMarked;
