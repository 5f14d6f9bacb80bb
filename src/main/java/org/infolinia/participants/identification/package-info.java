/**
 * How an agent makes sure who the caller is, by questions and by one-time codes, and what he then sees in clear; uses the
 * register, which keeps the level reached, and {@code cards}.
 */
@NullMarked
package org.infolinia.participants.identification;

import org.jspecify.annotations.NullMarked;
