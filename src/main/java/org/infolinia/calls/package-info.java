/** Calls, the agents who take them, and what each call was about. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "operation",
            "kit",
            "security",
            "programs",
            "participants",
            "participants :: panel",
            "participants :: merging",
            "participants :: personal",
            "ledger :: cases",
            "scripts",
            "scripts :: run",
            "scripts :: panel"
        })
package org.infolinia.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
