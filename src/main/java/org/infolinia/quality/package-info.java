/**
 * Listening to how contacts were handled. The system draws which calls and tickets are judged, so that nobody picks;
 * reviewers judge them by a program's scorecard, some twice without knowing of each other; the agent reads what was
 * judged and may reply.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "operation",
            "operation :: table",
            "kit",
            "kit :: download",
            "security",
            "programs",
            "tickets",
            "tickets :: desk",
            "calls",
            "calls :: dispositions"
        })
package org.infolinia.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
