/** Where text modules are written, and where they are found while one answers. Uses {@code texts}. */
@NullMarked
package org.infolinia.tickets.texts.ui;

import org.jspecify.annotations.NullMarked;
