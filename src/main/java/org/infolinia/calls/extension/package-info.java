/** The telephones on agents' desks; knows nothing of calls. */
@NamedInterface("extension")
@NullMarked
package org.infolinia.calls.extension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
