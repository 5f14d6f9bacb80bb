/** What owners are told of that befell their tickets without them. Uses the root and {@code sla}. */
@NullMarked
package org.infolinia.tickets.alerts;

import org.jspecify.annotations.NullMarked;
