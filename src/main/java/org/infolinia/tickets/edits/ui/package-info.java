/** Where several changes are planned together, and how they are said. Uses {@code edits}, {@code desk} and {@code tags}. */
@NullMarked
package org.infolinia.tickets.edits.ui;

import org.jspecify.annotations.NullMarked;
