/** Reads what attached files say, off everybody's way and within limits. Uses nothing else of the module. */
@NullMarked
package org.infolinia.tickets.fulltext.files;

import org.jspecify.annotations.NullMarked;
