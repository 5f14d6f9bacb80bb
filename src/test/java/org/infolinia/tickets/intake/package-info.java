@NullMarked
package org.infolinia.tickets.intake;

import org.jspecify.annotations.NullMarked;
