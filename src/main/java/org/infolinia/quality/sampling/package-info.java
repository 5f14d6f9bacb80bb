/** The occasions to judge: calls and tickets that end, and the drawing at the end of each week. */
@NullMarked
package org.infolinia.quality.sampling;

import org.jspecify.annotations.NullMarked;
