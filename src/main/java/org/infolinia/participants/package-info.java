/** The register of participants: identity, contact points, identification levels, and the page that shows all of one. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "operation", "kit", "security", "programs", "search"})
package org.infolinia.participants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
