/** What a program's tickets are about more nearly than their topics say. Uses the root. */
@NullMarked
package org.infolinia.tickets.topics;

import org.jspecify.annotations.NullMarked;
