/** Call scripts: what to say, in which order and in every language; their versions, the publish check, and runs. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "operation", "kit", "security", "programs", "participants", "ledger"})
package org.infolinia.scripts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
