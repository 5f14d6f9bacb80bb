/**
 * What telephone systems tell of their calls: proven by signature, kept once, and made into calls by all of it together.
 * Uses the root.
 */
@NamedInterface("telephony")
@NullMarked
package org.infolinia.calls.telephony;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
