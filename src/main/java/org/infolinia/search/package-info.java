/** Finding things: an index on disk beside the database, its analysis and its queries. Knows no domain. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "operation", "operation :: news", "kit", "security"})
package org.infolinia.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
