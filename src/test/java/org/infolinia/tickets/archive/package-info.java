@NullMarked
package org.infolinia.tickets.archive;

import org.jspecify.annotations.NullMarked;
