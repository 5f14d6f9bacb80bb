/** The page on which tickets are found by what was said in them. */
@NullMarked
package org.infolinia.tickets.fulltext.ui;

import org.jspecify.annotations.NullMarked;
