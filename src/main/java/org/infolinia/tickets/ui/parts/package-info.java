/** What the screens of several rooms of the tickets are made of. Uses the root alone. */
@NullMarked
package org.infolinia.tickets.ui.parts;

import org.jspecify.annotations.NullMarked;
