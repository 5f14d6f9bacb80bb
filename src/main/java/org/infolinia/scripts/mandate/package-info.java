/** What a script is for: who answers for it, and what was agreed that it covers. */
@NullMarked
package org.infolinia.scripts.mandate;

import org.jspecify.annotations.NullMarked;
