/** What mail does besides: what replies to finished tickets do, and where our own lead. */
@NullMarked
package org.infolinia.tickets.replies.ui;

import org.jspecify.annotations.NullMarked;
