/**
 * Keeps the index equal to the database: follows changes, builds anew beside the serving index, tells how it stands. Uses
 * {@code index} and {@code source}.
 */
@NullMarked
@NamedInterface("upkeep")
package org.infolinia.search.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
