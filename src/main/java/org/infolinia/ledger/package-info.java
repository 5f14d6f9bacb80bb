/**
 * The program's books. At their counter here one sees a wallet, and the system posts what the program's rules move. What
 * people and timers do has rooms of its own, each with a counter: {@code reason}, {@code budget}, {@code adjustment} and
 * {@code approval} for points by hand, {@code rescue} and {@code expiry} for those that lapse, {@code code}, {@code
 * declaration} and {@code reward} for what they are earned and spent with, {@code statement} and {@code paper} for whoever
 * asks how a balance came about, {@code seal} and {@code proof} for whoever doubts it. All of them post through {@code
 * journal}, which uses none of them.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "operation",
            "operation :: news",
            "operation :: paper",
            "operation :: query",
            "operation :: table",
            "kit",
            "security",
            "security :: door",
            "programs",
            "programs :: panel",
            "participants",
            "participants :: enrolled",
            "participants :: panel",
            "participants :: merging",
            "participants :: personal"
        })
package org.infolinia.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
