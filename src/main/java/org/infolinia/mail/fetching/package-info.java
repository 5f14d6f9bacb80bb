/**
 * How mail is fetched from mailboxes and kept, byte for byte, before anybody reads it. Uses the root and {@code account};
 * tells the {@code inbound} room by an event.
 */
@NullMarked
package org.infolinia.mail.fetching;

import org.jspecify.annotations.NullMarked;
