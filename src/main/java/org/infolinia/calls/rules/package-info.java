/** What a program settles for its calls: when nobody is called back, and when somebody comes back with the same matter. */
@NullMarked
package org.infolinia.calls.rules;

import org.jspecify.annotations.NullMarked;
