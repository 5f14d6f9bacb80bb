/** The program's books: wallets, postings, lots, adjustments by hand, statements, and the balance in words. */
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
            "participants :: personal"
        })
package org.infolinia.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
