/** What a program's client is told of a period, in numbers: from the owners' services and the views they publish, never from their tables. */
@NullMarked
package org.infolinia.reporting.client.figures;

import org.jspecify.annotations.NullMarked;
