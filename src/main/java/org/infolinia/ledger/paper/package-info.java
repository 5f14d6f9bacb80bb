/**
 * Statements that leave the house as PDF or CSV, and whether a paper is a true copy; other rooms print through it, too. Uses
 * the journal and statement.
 */
@NullMarked
package org.infolinia.ledger.paper;

import org.jspecify.annotations.NullMarked;
