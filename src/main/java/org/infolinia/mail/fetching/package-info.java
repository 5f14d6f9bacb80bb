/**
 * How mail is fetched from mailboxes and kept, byte for byte, before anybody reads it. Uses the root, {@code account}
 * and {@code mime}; tells the {@code inbound} room by events.
 */
@NullMarked
package org.infolinia.mail.fetching;

import org.jspecify.annotations.NullMarked;
