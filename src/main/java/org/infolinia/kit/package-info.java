/** Vaadin components in the product's design language. They know no feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.infolinia.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
