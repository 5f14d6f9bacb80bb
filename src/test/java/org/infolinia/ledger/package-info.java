@NullMarked
package org.infolinia.ledger;

import org.jspecify.annotations.NullMarked;
