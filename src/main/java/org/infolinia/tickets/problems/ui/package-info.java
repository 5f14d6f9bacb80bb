/** What other pages show of problems, and the dialogs in which they are described and linked. Uses {@code problems}. */
@NullMarked
package org.infolinia.tickets.problems.ui;

import org.jspecify.annotations.NullMarked;
