@NullMarked
package org.infolinia.tickets;

import org.jspecify.annotations.NullMarked;
