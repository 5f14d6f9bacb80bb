/** Agents, their roles and programs, signing in, and the gatekeeper every service asks before it changes anything. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "operation", "kit"})
package org.infolinia.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
