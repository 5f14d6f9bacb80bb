/** Budgets and limits of the programs in view: who has how much left, and where it went. */
@NullMarked
package org.infolinia.ledger.budget.ui;

import org.jspecify.annotations.NullMarked;
