/** Which callers were not to be asked how satisfied they are, and why. Uses the root. */
@NullMarked
package org.infolinia.calls.nosurvey;

import org.jspecify.annotations.NullMarked;
