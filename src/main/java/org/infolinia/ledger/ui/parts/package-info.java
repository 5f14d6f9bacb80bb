/** What the screens of several rooms of the ledger are made of. */
@NullMarked
package org.infolinia.ledger.ui.parts;

import org.jspecify.annotations.NullMarked;
