/** Opens tickets by hand. */
@NullMarked
package org.infolinia.tickets.opening.ui;

import org.jspecify.annotations.NullMarked;
