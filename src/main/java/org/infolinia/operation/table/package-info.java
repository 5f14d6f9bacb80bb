/** Tables that leave the house as files. */
@NamedInterface("table")
@NullMarked
package org.infolinia.operation.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
