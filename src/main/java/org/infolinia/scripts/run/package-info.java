/**
 * Following a script with a caller: where a run stands, the rules by which it goes on, and what of it is said aloud.
 * Asks the library for scripts; the library knows nothing of runs.
 */
@NullMarked
@NamedInterface("run")
package org.infolinia.scripts.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
