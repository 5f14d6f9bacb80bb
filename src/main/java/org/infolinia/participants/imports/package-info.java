/** Taking participants over from a file: its columns, its lines, what is wrong with them; uses the register. */
@NullMarked
package org.infolinia.participants.imports;

import org.jspecify.annotations.NullMarked;
