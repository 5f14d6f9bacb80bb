/** What a program's points did in a period, each number with what it counts. Uses the terms of {@code insight}. */
@NullMarked
@NamedInterface("figures")
package org.infolinia.ledger.insight.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
