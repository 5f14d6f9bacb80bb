/** Paper that leaves the house: accessible PDF, whatever stands on it. */
@NamedInterface("paper")
@NullMarked
package org.infolinia.operation.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
