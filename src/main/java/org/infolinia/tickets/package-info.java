/**
 * The helpdesk. Here is what a ticket is, what can be asked of it and what is told of it. Above it {@code book} keeps the
 * tickets and {@code conversation} what was said, without knowing each other; {@code desk}, {@code intake},
 * {@code archive} and {@code sla} use both and know nothing of each other. {@code views} lists and counts tickets,
 * {@code assignment} finds who works on them, {@code approvals} writes to those who decide what agents may not adjust alone.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "operation",
            "operation :: news",
            "operation :: table",
            "kit",
            "kit :: bell",
            "security",
            "security :: competence",
            "security :: door",
            "programs",
            "programs :: hours",
            "participants",
            "participants :: panel",
            "participants :: merging",
            "participants :: personal",
            "ledger",
            "ledger :: adjustment",
            "ledger :: approval",
            "ledger :: batch",
            "ledger :: closing",
            "ledger :: reason",
            "ledger :: declaration",
            "ledger :: cases",
            "ledger :: code",
            "ledger :: reward",
            "knowledge",
            "knowledge :: ui",
            "mail",
            "mail :: template",
            "mail :: dispatch",
            "scripts :: contacts",
            "search",
            "search :: source"
        })
package org.infolinia.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
