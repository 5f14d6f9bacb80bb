/** What other modules put onto the participant's page, and what they take from it. */
@NullMarked
@NamedInterface("panel")
package org.infolinia.participants.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
