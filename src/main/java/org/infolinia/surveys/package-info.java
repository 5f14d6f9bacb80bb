/** Asking participants what they think of a contact, and saying honestly how much their answers tell. */
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
            "participants :: personal",
            "tickets",
            "tickets :: desk",
            "calls",
            "mail"
        })
package org.infolinia.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
