/**
 * An installation to try things on: two programs with agents, participants, a year of history and a Tuesday morning's
 * mail. The only module that may use every other one; nothing uses it. Here sections are loaded one by one; they stand in
 * {@code founding}, {@code people}, {@code points} and {@code contacts}, each of which may use those before it. Apart from
 * them, {@code crowd}, {@code callers} and {@code searchbench} measure the search, {@code ledgerbench} the
 * ledger, {@code mailbench} the mail, {@code callsbench} the calls, {@code helpdeskbench} the
 * helpdesk and {@code surveysbench} the surveys.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "operation",
            "security",
            "programs",
            "programs :: hours",
            "search",
            "search :: source",
            "search :: upkeep",
            "participants",
            "participants :: imports",
            "ledger",
            "ledger :: adjustment",
            "ledger :: budget",
            "ledger :: code",
            "ledger :: declaration",
            "ledger :: journal",
            "ledger :: reason",
            "ledger :: reward",
            "ledger :: statement",
            "tickets",
            "tickets :: archive",
            "tickets :: asides",
            "tickets :: assignment",
            "tickets :: automation",
            "tickets :: checklists",
            "tickets :: desk",
            "tickets :: edits",
            "tickets :: effort",
            "tickets :: fields",
            "tickets :: fulltext",
            "tickets :: legal",
            "tickets :: macros",
            "tickets :: problems",
            "tickets :: relations",
            "tickets :: sla",
            "tickets :: texts",
            "tickets :: views",
            "tickets :: watchers",
            "scripts",
            "calls",
            "calls :: dispositions",
            "calls :: extension",
            "calls :: telephony",
            "quality",
            "surveys",
            "surveys :: client",
            "surveys :: definition",
            "surveys :: policy",
            "surveys :: report",
            "knowledge",
            "planning",
            "planning :: forecast",
            "mail"
        })
package org.infolinia.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
