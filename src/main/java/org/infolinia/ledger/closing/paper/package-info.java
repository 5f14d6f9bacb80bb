/** The report of a closing as PDF or CSV; once the stage is closed it is always the same. */
@NullMarked
package org.infolinia.ledger.closing.paper;

import org.jspecify.annotations.NullMarked;
