/**
 * What participants are told and when, and how many of them get in touch because of it. Here is the calendar of
 * communications; {@code forecast} above it works out what days bring.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "operation",
            "kit",
            "security",
            "programs",
            "programs :: hours",
            "knowledge",
            "scripts",
            "calls :: panel"
        })
package org.infolinia.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
