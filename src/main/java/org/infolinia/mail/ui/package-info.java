/** What came in, where it went and why, for those who look after the mail. Uses {@code inbound}. */
@NullMarked
package org.infolinia.mail.ui;

import org.jspecify.annotations.NullMarked;
