@NullMarked
package org.infolinia.tickets.conversation;

import org.jspecify.annotations.NullMarked;
