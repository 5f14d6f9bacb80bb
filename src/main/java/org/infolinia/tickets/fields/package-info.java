/**
 * What programs want to know of their tickets besides what all tickets have: which fields there are, and what stands in
 * them. Uses the root and {@code book}.
 */
@NullMarked
@NamedInterface("fields")
package org.infolinia.tickets.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
