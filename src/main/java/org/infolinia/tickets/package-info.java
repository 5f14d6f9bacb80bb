/** The helpdesk: tickets, their conversations and clocks, and the mail that becomes one. */
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
            "ledger",
            "ledger :: panel",
            "mail",
            "search"
        })
package org.infolinia.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
