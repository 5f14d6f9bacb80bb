/** Programs with their queues, numbers dialled, limits, levels and calendars. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "operation", "kit", "security"})
package org.infolinia.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
