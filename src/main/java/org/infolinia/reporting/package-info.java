/**
 * What supervisors must see today, and agents of their own work, over views that the owners of the data publish, each number
 * with its rows; and in {@code client} what a program's client gets to read of a period.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "operation",
            "operation :: paper",
            "operation :: table",
            "kit",
            "security",
            "mail",
            "mail :: template",
            "programs",
            "programs :: panel",
            "participants",
            "participants :: personal",
            "ledger :: insight",
            "ledger :: figures",
            "calls :: promises",
            "planning :: panel",
            "quality :: panel",
            "surveys",
            "surveys :: report",
            "surveys :: panel"
        })
package org.infolinia.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
