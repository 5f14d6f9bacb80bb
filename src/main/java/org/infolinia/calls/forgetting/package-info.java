/** Forgets what was noted of calls, and with whom they were, once it is old. */
@NullMarked
package org.infolinia.calls.forgetting;

import org.jspecify.annotations.NullMarked;
