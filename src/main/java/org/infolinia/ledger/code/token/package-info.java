/** What programs' own servers prove themselves with when they hand codes in. */
@NullMarked
package org.infolinia.ledger.code.token;

import org.jspecify.annotations.NullMarked;
