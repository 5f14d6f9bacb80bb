/**
 * Call scripts: what to say, in which order and in every language. Here is the library with its versions and the publish
 * check; {@code run} follows a script with a caller, and the screens use both.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "operation",
            "operation :: news",
            "kit",
            "security",
            "programs",
            "knowledge",
            "knowledge :: ui",
            "participants",
            "participants :: panel",
            "participants :: merging",
            "participants :: personal",
            "ledger",
            "ledger :: statement"
        })
package org.infolinia.scripts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
