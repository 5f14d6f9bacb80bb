/** Files on their way into an answer or a note. */
@NullMarked
package org.infolinia.tickets.attaching.ui;

import org.jspecify.annotations.NullMarked;
