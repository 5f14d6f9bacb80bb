/** What days bring: usual volumes, what communications add to them, and what was foretold and came. */
@NullMarked
@NamedInterface("forecast")
package org.infolinia.planning.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
