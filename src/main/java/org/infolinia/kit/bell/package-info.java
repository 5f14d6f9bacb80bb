/** The bell of the top bar and what modules have to tell there. */
@NullMarked
@NamedInterface("bell")
package org.infolinia.kit.bell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
