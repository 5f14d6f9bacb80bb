/** The ledger beside a notebook: a plain model in memory that shares no line of code with it. */
@NullMarked
package org.infolinia.ledger.model;

import org.jspecify.annotations.NullMarked;
