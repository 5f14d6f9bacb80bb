/** The dashboard's tables and the addresses that lead through them: each is made once, for the screen and for the file. */
@NullMarked
package org.infolinia.reporting.ui.sheet;

import org.jspecify.annotations.NullMarked;
