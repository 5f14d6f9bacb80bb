/** A year of earning and spending for the {@code people}, as the ledger takes it over. */
@NullMarked
package org.infolinia.demo.points;

import org.jspecify.annotations.NullMarked;
