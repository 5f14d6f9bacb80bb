/** The declarations of a program, one of them line by line, and the rules that judge them. */
@NullMarked
package org.infolinia.ledger.declaration.ui;

import org.jspecify.annotations.NullMarked;
