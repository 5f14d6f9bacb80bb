/**
 * An installation to try things on: two programs with agents, participants, a year of history and a Tuesday morning's
 * mail. The only module that may use every other one; nothing uses it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "operation",
            "security",
            "programs",
            "participants",
            "ledger",
            "tickets",
            "tickets :: archive",
            "scripts",
            "calls",
            "surveys",
            "knowledge",
            "mail"
        })
package org.infolinia.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
