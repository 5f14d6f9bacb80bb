/** What callbacks lend to pages of others: the promises that are an agent's own. */
@NullMarked
@NamedInterface("promises")
package org.infolinia.calls.callbacks.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
