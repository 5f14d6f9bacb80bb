/** What is done when the database is lost for a moment. */
@NamedInterface("faults")
@NullMarked
package org.infolinia.operation.faults;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
