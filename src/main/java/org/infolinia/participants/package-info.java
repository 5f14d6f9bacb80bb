/**
 * The register of participants: identity, contact points, identification levels, and the page that shows all of one. The
 * register uses neither {@code identification} nor {@code imports}; both use it, and not each other.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "operation",
            "operation :: query",
            "kit",
            "security",
            "programs",
            "search",
            "search :: source",
            "mail",
            "mail :: template"
        })
package org.infolinia.participants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
