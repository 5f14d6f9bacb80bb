/** What the books tell of participants, on their pages and for who leads a program. */
@NullMarked
package org.infolinia.ledger.insight.ui;

import org.jspecify.annotations.NullMarked;
