/** How screens of other modules let their users choose among programs. */
@NullMarked
@NamedInterface("panel")
package org.infolinia.programs.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
