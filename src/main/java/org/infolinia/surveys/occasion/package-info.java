/** The occasions to ask: calls and tickets that end, of which the survey desk is told; it knows neither. */
@NullMarked
package org.infolinia.surveys.occasion;

import org.jspecify.annotations.NullMarked;
