/** What other modules may put on the pages of the hotline. */
@NullMarked
@NamedInterface("panel")
package org.infolinia.calls.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
