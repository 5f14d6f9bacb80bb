/**
 * Statements that leave the house as PDF or CSV, and whether a paper is a true copy. Uses the journal and statement.
 */
@NullMarked
package org.infolinia.ledger.paper;

import org.jspecify.annotations.NullMarked;
