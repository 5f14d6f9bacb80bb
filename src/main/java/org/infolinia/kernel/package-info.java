/** Values every module speaks in. A value that exists is valid: its factory checked it, nobody checks it again. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.infolinia.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
