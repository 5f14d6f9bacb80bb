/** How several questions share one way to the database. */
@NamedInterface("query")
@NullMarked
package org.infolinia.operation.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
