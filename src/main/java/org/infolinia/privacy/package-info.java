/** What a participant may ask of whoever keeps data about him. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "operation",
            "kit",
            "security",
            "participants",
            "participants :: panel",
            "participants :: personal"
        })
package org.infolinia.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
