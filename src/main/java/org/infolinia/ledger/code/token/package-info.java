/** What programs' own servers prove themselves with when they hand codes in; uses the journal's calendar. */
@NullMarked
package org.infolinia.ledger.code.token;

import org.jspecify.annotations.NullMarked;
