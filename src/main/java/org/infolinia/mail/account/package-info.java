/**
 * What is needed to reach a mailbox's servers and whether they can be reached. Uses the root and {@code thread}.
 */
@NullMarked
package org.infolinia.mail.account;

import org.jspecify.annotations.NullMarked;
