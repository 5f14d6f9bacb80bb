/** What was said about a ticket, the files that came with it, and who is on it. Uses the root. */
@NullMarked
package org.infolinia.tickets.conversation;

import org.jspecify.annotations.NullMarked;
