/** Where tags are typed and chosen. Uses {@code tags}. */
@NullMarked
package org.infolinia.tickets.tags.ui;

import org.jspecify.annotations.NullMarked;
