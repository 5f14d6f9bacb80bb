/** What a ticket is linked to, how it is linked, and what is asked before it ends. Uses {@code relations}. */
@NullMarked
package org.infolinia.tickets.relations.ui;

import org.jspecify.annotations.NullMarked;
