/**
 * How mail that was fetched is worked on: read, sorted, handed over, and looked after by people. Uses the root, {@code
 * thread}, {@code fetching}, {@code mime} and {@code classification}.
 */
@NullMarked
package org.infolinia.mail.inbound;

import org.jspecify.annotations.NullMarked;
