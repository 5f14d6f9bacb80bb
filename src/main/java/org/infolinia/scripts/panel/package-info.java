/** What other modules show of scripts: the player that leads an agent through one. */
@NullMarked
@NamedInterface("panel")
package org.infolinia.scripts.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
