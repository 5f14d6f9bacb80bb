/** Which tickets belong to a call, and which a call must have before it can be done with. Knows calls by their rows alone. */
@NullMarked
package org.infolinia.calls.cases;

import org.jspecify.annotations.NullMarked;
