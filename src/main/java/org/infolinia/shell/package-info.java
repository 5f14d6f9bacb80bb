/** What stands around every page: top bar, rail, home and errors. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "operation",
            "kit",
            "kit :: bell",
            "kit :: keys",
            "security",
            "security :: keys",
            "search"
        })
package org.infolinia.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
