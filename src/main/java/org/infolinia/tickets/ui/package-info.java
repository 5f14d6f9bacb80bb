@NullMarked
package org.infolinia.tickets.ui;

import org.jspecify.annotations.NullMarked;
