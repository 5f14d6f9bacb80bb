/** What runs tell about scripts: figures of each place and version, adherence, and the remarks of those who read them. */
@NullMarked
package org.infolinia.scripts.figures;

import org.jspecify.annotations.NullMarked;
