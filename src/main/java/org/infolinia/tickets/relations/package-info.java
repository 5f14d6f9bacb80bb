/** Which tickets have to do with each other. Uses the root, {@code book} and {@code desk}. */
@NullMarked
package org.infolinia.tickets.relations;

import org.jspecify.annotations.NullMarked;
