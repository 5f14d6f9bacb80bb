@NullMarked
package org.infolinia.ledger.ui;

import org.jspecify.annotations.NullMarked;
