/** What modules tell of their things so that they are found. Uses no other room. */
@NullMarked
@NamedInterface("source")
package org.infolinia.search.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
