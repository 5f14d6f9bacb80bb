/** Where rules are written, tried and watched. Uses {@code automation} and the forms of views and edits. */
@NullMarked
package org.infolinia.tickets.automation.ui;

import org.jspecify.annotations.NullMarked;
