/**
 * How mail comes in: fetched, kept before anybody reads it, read, sorted, handed over, and looked after by people. Uses
 * the root, {@code thread}, {@code account} and {@code mime}.
 */
@NullMarked
package org.infolinia.mail.inbound;

import org.jspecify.annotations.NullMarked;
