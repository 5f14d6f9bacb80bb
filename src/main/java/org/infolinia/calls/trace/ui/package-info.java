/** What came of a call in all the other parts of the product. Uses the root, {@code callbacks} and {@code cases}. */
@NullMarked
package org.infolinia.calls.trace.ui;

import org.jspecify.annotations.NullMarked;
