/** Where topics are told apart, and what they are called. Uses {@code topics}. */
@NullMarked
package org.infolinia.tickets.topics.ui;

import org.jspecify.annotations.NullMarked;
