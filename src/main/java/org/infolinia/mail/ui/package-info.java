/**
 * What came in and what goes out, where and why, the words of it, and how the mailboxes are set up and are. Uses
 * {@code inbound}, {@code outbound}, {@code template}, {@code fetching} and {@code account}.
 */
@NullMarked
package org.infolinia.mail.ui;

import org.jspecify.annotations.NullMarked;
