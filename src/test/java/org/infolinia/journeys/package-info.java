/** What only a real browser shows, done in the packaged application as people would do it. */
@NullMarked
package org.infolinia.journeys;

import org.jspecify.annotations.NullMarked;
