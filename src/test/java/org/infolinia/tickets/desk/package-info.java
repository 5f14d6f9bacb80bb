@NullMarked
package org.infolinia.tickets.desk;

import org.jspecify.annotations.NullMarked;
