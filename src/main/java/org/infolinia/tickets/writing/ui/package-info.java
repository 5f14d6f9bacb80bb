/** Where agents write first: from the participant's page, a call or a script. Uses {@code writing}. */
@NullMarked
package org.infolinia.tickets.writing.ui;

import org.jspecify.annotations.NullMarked;
