/** What supervisors must see today, and agents of their own work, over views that the owners of the data publish, each number with its rows. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "operation",
            "kit",
            "security",
            "programs",
            "quality :: panel",
            "surveys",
            "surveys :: report",
            "surveys :: panel"
        })
package org.infolinia.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
