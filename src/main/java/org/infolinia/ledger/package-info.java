/**
 * The program's books. At their counter here one sees a wallet and the system posts what the program's rules move;
 * {@code adjustment}, {@code reason} and {@code statement} have counters of their own. All of them, and every feature to
 * come, post through {@code journal}, which uses none of them.
 */
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
            "participants :: personal"
        })
package org.infolinia.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
