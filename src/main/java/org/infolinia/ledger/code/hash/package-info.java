/** What a code is: the letters everybody writes it in, and the keyed hash that is all we keep of it; uses no other room. */
@NullMarked
package org.infolinia.ledger.code.hash;

import org.jspecify.annotations.NullMarked;
