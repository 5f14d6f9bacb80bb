/** What somebody typed to search tickets' texts, understood. Uses the root and nothing else of the module. */
@NullMarked
package org.infolinia.tickets.fulltext.question;

import org.jspecify.annotations.NullMarked;
