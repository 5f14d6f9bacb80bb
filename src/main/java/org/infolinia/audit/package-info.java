/** Hears every event that is recorded and keeps it in a trail that only grows. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "operation", "kit", "security", "participants :: personal"})
package org.infolinia.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
