/**
 * What a call was about: kept for each program, in versions, so that an old call keeps the words it was given. Knows
 * nothing of calls.
 */
@NullMarked
@NamedInterface("dispositions")
package org.infolinia.calls.dispositions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
