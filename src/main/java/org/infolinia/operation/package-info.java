/**
 * Running the product: the embedded database and mail server, the state directory, commands, integrity checks and work
 * in the background. Knows no feature; every module may use it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.infolinia.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
