/** Taking participants over from a file: its columns, its lines, what is wrong with them; uses the register. */
@NullMarked
@NamedInterface("imports")
package org.infolinia.participants.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
