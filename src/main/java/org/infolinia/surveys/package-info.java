/**
 * Asking participants what they think of a contact, and saying honestly how much their answers tell. Here is the desk
 * that invites, takes the answers and looks after the dissatisfied; {@code occasion} tells it whom to ask, and
 * {@code report} counts what it knows.
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
            "kit :: download",
            "security",
            "programs",
            "programs :: hours",
            "participants",
            "participants :: panel",
            "participants :: merging",
            "participants :: personal",
            "participants :: enrolled",
            "tickets",
            "tickets :: desk",
            "calls",
            "calls :: callbacks",
            "calls :: dispositions",
            "scripts :: contacts",
            "mail",
            "mail :: template"
        })
package org.infolinia.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
