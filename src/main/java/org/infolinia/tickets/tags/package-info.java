/** The words that tickets are tagged with. Uses the root and nothing else of the module. */
@NullMarked
package org.infolinia.tickets.tags;

import org.jspecify.annotations.NullMarked;
