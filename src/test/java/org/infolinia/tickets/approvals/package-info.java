/** Mail about what waits for a decision. */
@NullMarked
package org.infolinia.tickets.approvals;

import org.jspecify.annotations.NullMarked;
