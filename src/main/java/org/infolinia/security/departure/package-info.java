/** Tells when somebody is signed in nowhere any more. Uses the root. */
@NullMarked
@NamedInterface("departure")
package org.infolinia.security.departure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
