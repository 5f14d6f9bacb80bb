/** What reviews lend to pages of others: an agent's own, as he may read them. */
@NullMarked
@NamedInterface("panel")
package org.infolinia.quality.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
