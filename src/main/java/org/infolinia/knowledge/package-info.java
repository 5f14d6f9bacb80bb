/** Articles agents answer from: per program and language, in versions, found by their words. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "operation", "kit", "security", "programs", "search"})
package org.infolinia.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
