/** Who takes part in which program, by number alone, for whoever counts or goes through all of them. */
@NullMarked
@NamedInterface("enrolled")
package org.infolinia.participants.enrolled;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
