/** What trade partners declare as sold: lines judged by the program's rules and settled to points; uses the journal. */
@NullMarked
@NamedInterface("declaration")
package org.infolinia.ledger.declaration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
