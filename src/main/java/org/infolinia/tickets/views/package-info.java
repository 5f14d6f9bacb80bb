/**
 * Views: which tickets somebody wants to see as a list, how many those are, and the list itself, page by page. Uses the
 * root.
 */
@NullMarked
@NamedInterface("views")
package org.infolinia.tickets.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
