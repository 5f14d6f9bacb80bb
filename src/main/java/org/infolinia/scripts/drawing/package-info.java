/** A script as a drawing, for whoever signs it off. */
@NullMarked
package org.infolinia.scripts.drawing;

import org.jspecify.annotations.NullMarked;
