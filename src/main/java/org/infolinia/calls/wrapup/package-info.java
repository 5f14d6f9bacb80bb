/** How programs want their calls wrapped up; knows nothing of calls. */
@NullMarked
package org.infolinia.calls.wrapup;

import org.jspecify.annotations.NullMarked;
