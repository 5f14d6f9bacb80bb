/** How a mailbox is reached: its servers, its login and the way to both. Uses the root and {@code thread}. */
@NullMarked
package org.infolinia.mail.account;

import org.jspecify.annotations.NullMarked;
