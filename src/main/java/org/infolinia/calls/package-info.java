/**
 * Calls, the agents who take them, and what each call was about. Below the root lie {@code dispositions}, and
 * {@code cases} above these; the root uses both.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "operation",
            "operation :: news",
            "operation :: faults",
            "kit",
            "kit :: bell",
            "security",
            "security :: departure",
            "programs",
            "participants",
            "participants :: panel",
            "participants :: merging",
            "participants :: personal",
            "ledger :: cases",
            "tickets",
            "tickets :: desk",
            "scripts",
            "scripts :: run",
            "scripts :: panel",
            "scripts :: contacts"
        })
package org.infolinia.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
