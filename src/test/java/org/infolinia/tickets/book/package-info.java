@NullMarked
package org.infolinia.tickets.book;

import org.jspecify.annotations.NullMarked;
